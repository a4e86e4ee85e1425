package crosssell.metrics.model;

import org.jspecify.annotations.Nullable;

/// A published range for a figure.
///
/// Source: docs/definitions.md, "Benchmarks".
///
/// @param metric the figure
/// @param dimension dimension of the segment it is for; null = for all customers
/// @param value value of the dimension; null with `dimension`
/// @param low lower end of the range, inclusive: a fraction for rates, days for `medianDays`
/// @param high upper end of the range, inclusive
/// @param source publisher of the range
public record Benchmark(
        Metric metric, @Nullable String dimension, @Nullable String value, double low, double high, String source) {

    /// @throws IllegalArgumentException if `low` is above `high`, or one of `dimension` and `value` is without the
    ///     other
    public Benchmark {
        if (!(low <= high)) {
            throw new IllegalArgumentException("benchmark from " + low + " to " + high + " is empty");
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
