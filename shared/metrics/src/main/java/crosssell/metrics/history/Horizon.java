package crosssell.metrics.history;

/// A starter at the end of its first X months.
///
/// Example: started on 2024-05-31, 6 months end on 2024-11-30; a second product on that day is in time, and a customer
/// who churned on that day stayed.
///
/// Source: docs/definitions.md, "Adoption within X months" and "Cohorts".
///
/// @param end the day on which these months end
public record Horizon(CustomerAsOf starter, int end) {

    /// Whether they have ended by now.
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
