package crosssell.metrics.figure;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Time to the second product, over all starters and per value of each dimension.
///
/// Source: definitions, section 5.
///
/// @param by dimension to values
public record Velocity(SortedMap<String, ByDimension> by, TimeToSecondProduct overall) {

    /// Time to the second product per value of one dimension, the dimension taken as of the date.
    ///
    /// @param logRankP p-value of the log-rank test across the values; absent where fewer than two have an
    ///     expected event, or the variance is singular
    public record ByDimension(@Nullable Double logRankP, List<ByValue> values) {}

    /// Time to the second product over the starters with one value.
    ///
    /// @param timeToSecond on one level with `value` in JSON
    public record ByValue(String value, TimeToSecondProduct timeToSecond) {}
}
