package crosssell.recompute;

/// What uploads that finished did to the figures.
public sealed interface AfterUpload permits RecomputeResult, AfterUpload.PassedOver, AfterUpload.Postponed {

    /// Nothing: somebody else sees to it, or has.
    ///
    /// @param passedOver why
    record PassedOver(String passedOver) implements AfterUpload {}

    /// Nothing yet: another recompute, which may not have read these uploads, is at work.
    ///
    /// @param postponed why
    record Postponed(String postponed) implements AfterUpload {}
}
