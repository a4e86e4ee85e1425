package crosssell.metrics.statistics;

/// Times until an event or until nothing more is known, counted per day: all that survival estimates need. Here
/// the event is adoption of a second product; churn competes with it; who still waits is censored.
///
/// Source: definitions, section 5.
public final class TimesToEvent {

    private final DayCounts adopted = new DayCounts();
    private final DayCounts churned = new DayCounts();
    private final DayCounts waiting = new DayCounts();

    /// Days until adoption.
    public DayCounts adopted() {
        return adopted;
    }

    /// Days until churn, of those who had not adopted.
    public DayCounts churned() {
        return churned;
    }

    /// Days so far, of those who neither adopted nor churned.
    public DayCounts waiting() {
        return waiting;
    }

    /// Counts all of `other` too.
    public void addAll(TimesToEvent other) {
        adopted.addAll(other.adopted);
        churned.addAll(other.churned);
        waiting.addAll(other.waiting);
    }

    /// How many there are.
    public long total() {
        return adopted.total() + churned.total() + waiting.total();
    }
}
