package crosssell.metrics.family;

import crosssell.metrics.figure.Velocity;
import crosssell.metrics.figure.Velocity.ByDimension;
import crosssell.metrics.figure.Velocity.ByValue;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.statistics.LogRank;
import crosssell.metrics.statistics.TimesToEvent;
import java.util.List;

/// Time to the second product over all starters, and per value of each dimension as of the date.
///
/// Example: 18 starters, 13 of whom adopted, with the Kaplan-Meier median at day 92 and the naive median at day 89.
///
/// Source: docs/definitions.md, "Velocity".
public final class VelocityFamily {

    private final TimesToEvent overall = new TimesToEvent();
    private final ValueTallies<TimesToEvent> by;

    public VelocityFamily(List<String> dimensions) {
        this.by = new ValueTallies<>(dimensions, TimesToEvent::new);
    }

    /// Counts one customer.
    ///
    /// @param values its value of each dimension
    public void add(CustomerAsOf customer, List<String> values) {
        if (customer.starter()) {
            SecondProduct second = SecondProduct.of(customer);
            second.countIn(overall);
            for (int i = 0; i < values.size(); i++) {
                second.countIn(by.tally(i, values.get(i)));
            }
        }
    }

    /// Counts all that `other` counted.
    public void merge(VelocityFamily other) {
        overall.addAll(other.overall);
        by.merge(other.by, TimesToEvent::addAll);
    }

    public Velocity figures(Comparisons comparisons) {
        return new Velocity(
                by.figures((dimension, values) -> new ByDimension(
                        LogRank.pValue(List.copyOf(values.values())),
                        values.entrySet().stream()
                                .map(entry -> new ByValue(
                                        entry.getKey(),
                                        SecondProduct.figures(
                                                entry.getValue(),
                                                (median, starters) ->
                                                        comparisons.of(dimension, entry.getKey(), median, starters))))
                                .toList())),
                SecondProduct.figures(overall, (median, starters) -> comparisons.of(null, null, median, starters)));
    }
}
