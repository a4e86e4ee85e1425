package crosssell.metrics.model;

import org.jspecify.annotations.Nullable;

/// A published range that a figure can be held against.
///
/// Source: definitions, section 11.
///
/// @param metric of which figure
/// @param dimension for the values of which dimension; absent = for all customers
/// @param value for which value of it; absent with `dimension`
/// @param low the range's lower end, inclusive: a fraction for rates, days for `medianDays`
/// @param high its upper end, inclusive
/// @param source who published it
public record Benchmark(
        Metric metric, @Nullable String dimension, @Nullable String value, double low, double high, String source) {

    /// @throws IllegalArgumentException if `low` is above `high`, or one of `dimension` and `value` is without
    ///     the other
    public Benchmark {
        if (!(low <= high)) {
            throw new IllegalArgumentException("benchmark from " + low + " to " + high + " holds nothing");
        }
        if ((dimension == null) != (value == null)) {
            throw new IllegalArgumentException("a benchmark names both dimension and value, or neither");
        }
    }

    /// The figures that can have a benchmark.
    public enum Metric {
        CROSS_SELL_RATE("crossSellRate"),
        EARNED_CROSS_SELL_RATE("earnedCrossSellRate"),
        PRODUCTS_PER_CUSTOMER("productsPerCustomer"),
        MEDIAN_DAYS("medianDays");

        private final String figure;

        Metric(String figure) {
            this.figure = figure;
        }

        /// The figure's name in JSON.
        public String figure() {
            return figure;
        }
    }
}
