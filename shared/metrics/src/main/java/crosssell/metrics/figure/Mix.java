package crosssell.metrics.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Why the cross-sell rate changed: because segments did better, or because there is more of one segment and less of
/// another.
///
/// Source: docs/definitions.md, "Mix and rate".
public record Mix(Change month, Change year) {

    /// The change since `from`, by dimension; a dimension is null if either date has no customers.
    public record Change(LocalDate from, SortedMap<String, @Nullable Effects> dimensions) {}

    /// The change along one dimension: `rateEffect + mixEffect = change`.
    ///
    /// @param change crossSellRate less crossSellRate at `from`, as a fraction
    /// @param rateEffect sum of the rate effects of the values
    /// @param mixEffect sum of the mix effects of the values
    /// @param paradox true if no value present at both dates moved in the direction of the total, and at least one
    ///     moved the other way
    public record Effects(double change, double rateEffect, double mixEffect, boolean paradox, List<Value> values) {}

    /// The part of one value of the dimension.
    ///
    /// @param weightFrom its share of customers at `from`
    /// @param weightTo its share of customers at the as-of date
    /// @param rateFrom its cross-sell rate at `from`; null if it had no customers
    /// @param rateTo its cross-sell rate at the as-of date; null if it has no customers
    /// @param rateEffect mean of the two weights x change of its rate
    /// @param mixEffect mean of the two rates x change of its weight
    public record Value(
            String value,
            double weightFrom,
            double weightTo,
            @Nullable Double rateFrom,
            @Nullable Double rateTo,
            double rateEffect,
            double mixEffect) {}
}
