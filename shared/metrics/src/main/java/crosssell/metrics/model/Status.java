package crosssell.metrics.model;

/// The status of a customer in the uploading system.
///
/// Source: docs/definitions.md, "Customers, status and churn".
public enum Status {
    /// Changes nothing: whether the customer is active follows from what it holds.
    ACTIVE,
    /// In no metric, whatever it owns.
    TRIAL,
    /// In no metric, whatever it owns.
    PROSPECT,
    /// Without `churned_on`: not a customer from the row's `effective_on` on, with an unknown churn date.
    CHURNED
}
