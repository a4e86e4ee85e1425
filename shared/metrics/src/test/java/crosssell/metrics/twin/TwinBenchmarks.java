package crosssell.metrics.twin;

import crosssell.metrics.figure.Comparison;
import crosssell.metrics.figure.Comparison.Verdict;
import crosssell.metrics.figure.Headline;
import crosssell.metrics.model.Benchmark;
import crosssell.metrics.model.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Comparisons of figures with the ranges for one value of a dimension, or for all customers; a verdict from
/// `min_customers` on. Source: docs/definitions.md, "Benchmarks".
///
/// @param dimension null = all customers
/// @param value null with it
record TwinBenchmarks(
        Settings settings,
        @Nullable String dimension,
        @Nullable String value) {

    List<Comparison> of(Headline headline) {
        long customers = headline.customers();
        List<Comparison> comparisons = new ArrayList<>();
        for (Benchmark each : mine()) {
            switch (each.metric()) {
                case CROSS_SELL_RATE ->
                    compare(each, "crossSellRate", headline.crossSellRate().rate(), customers, comparisons);
                case EARNED_CROSS_SELL_RATE ->
                    compare(
                            each,
                            "earnedCrossSellRate",
                            headline.earnedCrossSellRate().rate(),
                            customers,
                            comparisons);
                case PRODUCTS_PER_CUSTOMER ->
                    compare(each, "productsPerCustomer", headline.productsPerCustomer(), customers, comparisons);
                case MEDIAN_DAYS -> {}
            }
        }
        return comparisons;
    }

    List<Comparison> ofMedianDays(@Nullable Double medianDays, long starters) {
        List<Comparison> comparisons = new ArrayList<>();
        for (Benchmark each : mine()) {
            if (each.metric() == Benchmark.Metric.MEDIAN_DAYS) {
                compare(each, "medianDays", medianDays, starters, comparisons);
            }
        }
        return comparisons;
    }

    private List<Benchmark> mine() {
        return settings.benchmarks().stream()
                .filter(each -> Objects.equals(each.dimension(), dimension) && Objects.equals(each.value(), value))
                .toList();
    }

    private void compare(Benchmark range, String name, @Nullable Double figure, long customers, List<Comparison> to) {
        if (figure != null) {
            Verdict verdict =
                    figure < range.low() ? Verdict.BELOW : figure > range.high() ? Verdict.ABOVE : Verdict.WITHIN;
            to.add(new Comparison(
                    name,
                    range.low(),
                    range.high(),
                    range.source(),
                    customers >= settings.minCustomers() ? verdict : null));
        }
    }
}
