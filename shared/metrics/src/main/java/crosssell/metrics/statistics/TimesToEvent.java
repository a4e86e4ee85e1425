package crosssell.metrics.statistics;

/// Times until an event or until the end of observation, counted per day: all that survival estimates need. The event
/// is adoption of a second product; churn competes with it; waiting customers are censored.
///
/// Source: docs/definitions.md, "Time to the second product".
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

    /// Adds all counts of `other`.
    public void addAll(TimesToEvent other) {
        adopted.addAll(other.adopted);
        churned.addAll(other.churned);
        waiting.addAll(other.waiting);
    }

    /// The total number of times.
    public long total() {
        return adopted.total() + churned.total() + waiting.total();
    }
}
