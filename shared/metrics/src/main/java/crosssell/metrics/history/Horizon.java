package crosssell.metrics.history;

/// A starter at the end of its first so many months.
///
/// Example: started 2024-05-31, 6 months end on 2024-11-30; a second product of that day is in time, who churned on
/// that day stayed.
///
/// Source: definitions, section 5, withinMonths; section 6.
///
/// @param end the day on which these months are over
public record Horizon(CustomerAsOf starter, int end) {

    /// Whether they are over by now.
    public boolean reached() {
        return end <= starter.day();
    }

    /// Whether it had not churned before.
    public boolean stayed() {
        return starter.churnDay() >= end;
    }

    /// Whether it had a second product by then.
    public boolean adopted() {
        return starter.secondProductDay() <= end;
    }

    /// Whether it was active on that day.
    public boolean retained() {
        return starter.history().activeAt(end);
    }
}
