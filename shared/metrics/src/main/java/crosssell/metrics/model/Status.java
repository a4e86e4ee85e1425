package crosssell.metrics.model;

/// What the uploading system says a customer is.
///
/// Source: definitions, section 1, `status`.
public enum Status {
    /// Says nothing: whether the customer is active follows from what it holds.
    ACTIVE,
    /// In no metric, whatever it owns.
    TRIAL,
    /// In no metric, whatever it owns.
    PROSPECT,
    /// With no `churned_on`: not a customer from the row's `effective_on` on, at a date nobody knows.
    CHURNED
}
