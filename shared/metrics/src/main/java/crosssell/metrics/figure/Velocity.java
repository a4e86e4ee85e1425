package crosssell.metrics.figure;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Time to the second product, over all starters and per value of each dimension.
///
/// Source: docs/definitions.md, "Velocity".
///
/// @param by the values of each dimension
public record Velocity(SortedMap<String, ByDimension> by, TimeToSecondProduct overall) {

    /// Time to the second product per value of one dimension, with the dimension taken as of the date.
    ///
    /// @param logRankP p-value of the log-rank test across the values; null if fewer than two have an expected event,
    ///     the variance is singular, or there are more than 1,000 values
    public record ByDimension(@Nullable Double logRankP, List<ByValue> values) {}

    /// Time to the second product over the starters with one value.
    ///
    /// @param timeToSecond its fields are at the level of `value` in JSON
    public record ByValue(String value, TimeToSecondProduct timeToSecond) {}
}
