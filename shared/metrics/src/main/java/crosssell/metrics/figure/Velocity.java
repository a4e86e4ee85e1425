package crosssell.metrics.figure;

import java.util.List;
import java.util.SortedMap;

/// Time to the second product, over all starters and per value of each dimension.
///
/// Source: definitions, section 5.
///
/// @param by dimension to values
public record Velocity(SortedMap<String, ByDimension> by, TimeToSecond overall) {

    /// Time to the second product per value of one dimension, the dimension taken as of the date.
    public record ByDimension(List<ByValue> values) {}

    /// Time to the second product over the starters with one value.
    ///
    /// @param timeToSecond on one level with `value` in JSON
    public record ByValue(String value, TimeToSecond timeToSecond) {}
}
