package crosssell.metrics.family;

import crosssell.metrics.figure.Comparison;
import crosssell.metrics.figure.Comparison.Verdict;
import crosssell.metrics.figure.Headline;
import crosssell.metrics.model.Benchmark;
import crosssell.metrics.model.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The comparisons of figures with the benchmarks in the settings. With fewer customers than `min_customers` there is
/// no verdict.
///
/// Example: 16.0 % of small customers is within the published 15 to 30 %.
///
/// Source: docs/definitions.md, "Benchmarks".
public final class Comparisons {

    private final List<Benchmark> benchmarks;
    private final int minCustomers;

    public Comparisons(Settings settings) {
        this.benchmarks = settings.benchmarks();
        this.minCustomers = settings.minCustomers();
    }

    /// The comparisons of a headline: of all customers (`dimension` and `value` null) or of one segment.
    List<Comparison> of(@Nullable String dimension, @Nullable String value, Headline headline) {
        List<Comparison> comparisons = new ArrayList<>();
        for (Benchmark benchmark : benchmarks) {
            if (isFor(benchmark, dimension, value)) {
                add(comparisons, benchmark, figure(benchmark.metric(), headline), headline.customers());
            }
        }
        return comparisons;
    }

    /// The comparisons of a time to the second product over this number of starters.
    List<Comparison> of(
            @Nullable String dimension, @Nullable String value, @Nullable Double medianDays, long starters) {
        List<Comparison> comparisons = new ArrayList<>();
        for (Benchmark benchmark : benchmarks) {
            if (isFor(benchmark, dimension, value) && benchmark.metric() == Benchmark.Metric.MEDIAN_DAYS) {
                add(comparisons, benchmark, medianDays, starters);
            }
        }
        return comparisons;
    }

    private static boolean isFor(Benchmark benchmark, @Nullable String dimension, @Nullable String value) {
        return Objects.equals(benchmark.dimension(), dimension) && Objects.equals(benchmark.value(), value);
    }

    private static @Nullable Double figure(Benchmark.Metric metric, Headline headline) {
        return switch (metric) {
            case CROSS_SELL_RATE -> headline.crossSellRate().rate();
            case EARNED_CROSS_SELL_RATE -> headline.earnedCrossSellRate().rate();
            case PRODUCTS_PER_CUSTOMER -> headline.productsPerCustomer();
            case MEDIAN_DAYS -> null;
        };
    }

    private void add(List<Comparison> comparisons, Benchmark benchmark, @Nullable Double figure, long customers) {
        if (figure != null) {
            comparisons.add(new Comparison(
                    benchmark.metric().figure(),
                    benchmark.low(),
                    benchmark.high(),
                    benchmark.source(),
                    customers < minCustomers ? null : verdict(figure, benchmark)));
        }
    }

    private static Verdict verdict(double figure, Benchmark benchmark) {
        return figure < benchmark.low() ? Verdict.BELOW : figure > benchmark.high() ? Verdict.ABOVE : Verdict.WITHIN;
    }
}
