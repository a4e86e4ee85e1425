package crosssell.recompute;

/// The queue that recomputes come from, one after another.
public interface RecomputeQueue {

    /// Leaves a message for when the recompute that is at work may be done. It is a new one: waiting is no attempt,
    /// and a message waits for as long as it has to.
    void sendLater(String message);
}
