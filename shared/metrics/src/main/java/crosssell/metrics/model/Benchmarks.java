package crosssell.metrics.model;

import crosssell.metrics.model.Benchmark.Metric;
import java.util.List;

/// The ranges printed in guides to cross-selling.
///
/// Source: docs/definitions.md, "Benchmarks".
final class Benchmarks {

    private static final String GUIDES = "published cross-sell guides";
    private static final double DAYS_A_MONTH = 30.4375;

    static final List<Benchmark> PUBLISHED = List.of(
            new Benchmark(Metric.CROSS_SELL_RATE, null, null, 0.25, 0.45, GUIDES + ", mature portfolio"),
            rate("size", "enterprise", 0.50, 0.70),
            rate("size", "mid_market", 0.30, 0.45),
            rate("size", "smb", 0.15, 0.30),
            rate("tenure", "year_1", 0.15, 0.25),
            rate("tenure", "year_2", 0.35, 0.50),
            rate("tenure", "year_3_plus", 0.45, 0.65),
            rate("health", "high", 0.60, 0.75),
            rate("health", "medium", 0.35, 0.50),
            rate("health", "low", 0.10, 0.20),
            new Benchmark(
                    Metric.MEDIAN_DAYS, null, null, 8 * DAYS_A_MONTH, 14 * DAYS_A_MONTH, GUIDES + ", 8 to 14 months"));

    private Benchmarks() {}

    private static Benchmark rate(String dimension, String value, double low, double high) {
        return new Benchmark(Metric.CROSS_SELL_RATE, dimension, value, low, high, GUIDES);
    }
}
