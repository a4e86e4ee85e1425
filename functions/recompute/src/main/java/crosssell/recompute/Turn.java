package crosssell.recompute;

/// What became of a recompute that was asked for.
public sealed interface Turn permits RecomputeResult, Turn.PassedOver, Turn.Postponed {

    /// Nothing: somebody else sees to it, or has.
    ///
    /// @param passedOver why
    record PassedOver(String passedOver) implements Turn {}

    /// Nothing yet: another recompute is at work. From the queue it comes again, for as long as it has to.
    ///
    /// @param postponed why
    record Postponed(String postponed) implements Turn {}
}
