package crosssell.metrics.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Whether the cross-sell rate changed because segments did better or because there is more of one segment and
/// less of another.
///
/// Source: definitions, section 3, mix and rate.
public record Mix(Since month, Since year) {

    /// The change since `from`, by dimension; a dimension's is absent where either date has no customers.
    public record Since(LocalDate from, SortedMap<String, @Nullable Effects> dimensions) {}

    /// The change along one dimension: `rateEffect + mixEffect = change`.
    ///
    /// @param change crossSellRate less that at `from`
    /// @param rateEffect sum of the values' rate effects
    /// @param mixEffect sum of the values' mix effects
    /// @param paradox no value present on both sides moved the total's way, and one or more moved the other way
    public record Effects(double change, double rateEffect, double mixEffect, boolean paradox, List<Value> values) {}

    /// One value's part.
    ///
    /// @param weightFrom its share of customers then
    /// @param weightTo its share of customers now
    /// @param rateFrom its cross-sell rate then; absent when it had no customers
    /// @param rateTo its cross-sell rate now; absent when it has no customers
    /// @param rateEffect mean weight x change of its rate
    /// @param mixEffect mean rate x change of its weight
    public record Value(
            String value,
            double weightFrom,
            double weightTo,
            @Nullable Double rateFrom,
            @Nullable Double rateTo,
            double rateEffect,
            double mixEffect) {}
}
