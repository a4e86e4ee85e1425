package crosssell.metrics.model;

/// How a holding counts.
///
/// Source: docs/definitions.md, "Holdings and kinds".
public enum Kind {
    /// Active from its start until its end.
    SUBSCRIPTION,
    /// Counts until its end, else until the catalogue's `value_months` after its start, else forever.
    ONE_TIME,
    /// Never counts, neither as ownership nor as acquisition.
    TRIAL
}
