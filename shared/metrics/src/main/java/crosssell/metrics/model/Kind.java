package crosssell.metrics.model;

/// How a holding counts.
///
/// Source: definitions, section 1, kinds.
public enum Kind {
    /// Active from its start until its end.
    SUBSCRIPTION,
    /// Counts until its end, else until the catalogue's `value_months` after its start, else for good.
    ONE_TIME,
    /// Never counts: not as ownership, not as acquisition.
    TRIAL
}
