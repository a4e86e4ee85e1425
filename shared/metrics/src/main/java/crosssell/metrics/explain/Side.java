package crosssell.metrics.explain;

/// The side of a known customer in a rate. The first two together are the rate's denominator, all three are all known
/// customers.
///
/// Source: docs/http-api.md, "Explanations".
public enum Side {
    NUMERATOR,
    /// In the denominator only.
    DENOMINATOR,
    EXCLUDED
}
