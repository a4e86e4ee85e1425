package crosssell.ingest;

/// Where work is left for whichever invocation is free. What is put in is delivered at least once, in any order.
public interface WorkQueue {

    void send(Work work);

    /// Leaves it for when whoever is in its way may be done.
    void sendLater(Work work);
}
