package crosssell.metrics.explain;

/// Where a known customer stands with a rate. The first two together are the rate's denominator, all three all
/// known customers.
///
/// Source: definitions, section 12.
public enum Side {
    NUMERATOR,
    /// In the denominator only.
    DENOMINATOR,
    EXCLUDED
}
