package crosssell.recompute;

/// The outcome of a request to recompute.
public sealed interface Turn permits RecomputeResult, Turn.PassedOver, Turn.Postponed {

    /// Nothing to do: another invocation does it, or has done it.
    ///
    /// @param passedOver why
    record PassedOver(String passedOver) implements Turn {}

    /// Postponed: another recompute is at work. The message is sent again until it is not.
    ///
    /// @param postponed why
    record Postponed(String postponed) implements Turn {}
}
