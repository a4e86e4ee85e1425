package crosssell.metrics.whitespace;

/// What one product is to one customer; the first that fits.
///
/// Source: definitions, section 10, whitespace.
public enum WhitespaceCell {
    /// It is active.
    OWNED,
    /// A trial of it is active.
    TRIAL,
    /// It was acquired and is not active any more.
    LAPSED,
    /// No counted SKU of it is on sale.
    NOT_ELIGIBLE,
    /// It can be offered.
    GAP
}
