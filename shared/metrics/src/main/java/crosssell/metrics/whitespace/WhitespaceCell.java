package crosssell.metrics.whitespace;

/// The state of one product for one customer; the first that fits.
///
/// Source: docs/definitions.md, "Whitespace".
public enum WhitespaceCell {
    /// The product is active.
    OWNED,
    /// A trial of the product is active.
    TRIAL,
    /// The product was acquired and is no longer active.
    LAPSED,
    /// No counted SKU of the product is on sale.
    NOT_ELIGIBLE,
    /// The product can be offered.
    GAP
}
