package crosssell.uploads;

import crosssell.metrics.model.Benchmark;
import crosssell.metrics.model.Benchmark.Metric;
import crosssell.metrics.model.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads the settings' `benchmarks`: a list that takes the place of the published ones, so that an empty one
/// leaves none.
final class BenchmarksParser {

    private static final Map<String, Metric> METRICS = metrics();

    private static final int MAX_FIGURE = 1_000_000;

    private BenchmarksParser() {}

    private static Map<String, Metric> metrics() {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) {
            metrics.put(metric.figure(), metric);
        }
        return metrics;
    }

    /// @param dimensions the names that a benchmark's `dimension` can have
    static List<Benchmark> parse(JsonSection root, Collection<String> dimensions) throws BadFile {
        if (!root.has("benchmarks")) {
            return Settings.DEFAULT.benchmarks();
        }
        List<Benchmark> benchmarks = new ArrayList<>();
        for (JsonSection.Item item : root.list("benchmarks", "a list of objects")) {
            benchmarks.add(benchmark(root.section(item), dimensions));
        }
        return benchmarks;
    }

    private static Benchmark benchmark(JsonSection section, Collection<String> dimensions) throws BadFile {
        Metric metric = metric(section);
        String dimension = null;
        String value = null;
        if (section.has("dimension") || section.has("value")) {
            dimension = section.text("dimension", "one of " + String.join(", ", dimensions), dimensions::contains);
            value = section.text("value", "the dimension's value, a text", text -> !text.isBlank());
        }
        BigDecimal low = figure(section, "low", metric);
        BigDecimal high = figure(section, "high", metric);
        section.requireInOrder("low", low, "high", high);
        String source = section.text("source", "a text that says who published it", text -> !text.isBlank());
        section.finish();
        return new Benchmark(metric, dimension, value, low.doubleValue(), high.doubleValue(), source);
    }

    private static Metric metric(JsonSection section) throws BadFile {
        String name = section.text("metric", "one of " + String.join(", ", METRICS.keySet()), METRICS::containsKey);
        return Objects.requireNonNull(METRICS.get(name));
    }

    private static BigDecimal figure(JsonSection section, String key, Metric metric) throws BadFile {
        int most = switch (metric) {
            case CROSS_SELL_RATE, EARNED_CROSS_SELL_RATE -> 1;
            case PRODUCTS_PER_CUSTOMER, MEDIAN_DAYS -> MAX_FIGURE;
        };
        section.require(key, "a number from 0 to " + most);
        return section.number(key, most, BigDecimal.ZERO);
    }
}
