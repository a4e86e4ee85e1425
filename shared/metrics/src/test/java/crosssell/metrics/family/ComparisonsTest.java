package crosssell.metrics.family;

import static crosssell.metrics.Facts.customer;
import static crosssell.metrics.Facts.figures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import crosssell.metrics.Facts;
import crosssell.metrics.figure.Comparison;
import crosssell.metrics.figure.Comparison.Verdict;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.model.Benchmark;
import crosssell.metrics.model.Benchmark.Metric;
import crosssell.metrics.model.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cases from docs/definitions.md, "Benchmarks"; expected values by hand.
class ComparisonsTest {

    @ParameterizedTest(name = "{0} of 20")
    @CsvSource({"4, BELOW", "5, WITHIN", "9, WITHIN", "10, ABOVE"})
    void theRangeOfAMaturePortfolioIncludesBothItsEnds(int multi, Verdict verdict) {
        assertThat(figures("2024-12-31", portfolio(multi, 20)).summary().benchmarks())
                .containsExactly(new Comparison(
                        "crossSellRate", 0.25, 0.45, "published cross-sell guides, mature portfolio", verdict));
    }

    /// The example in the family's javadoc: 4 of 25 are 16 %.
    @Test
    void sixteenPercentOfSmallCustomersIsWithinThePublishedRange() {
        List<Comparison> comparisons = Objects.requireNonNull(
                        figures("2024-12-31", portfolio(4, 25)).segments().get("size"))
                .getFirst()
                .benchmarks();

        assertThat(comparisons)
                .containsExactly(
                        new Comparison("crossSellRate", 0.15, 0.30, "published cross-sell guides", Verdict.WITHIN));
    }

    @ParameterizedTest(name = "{0} customers")
    @CsvSource({"4, ", "5, WITHIN"})
    void aFigureGetsAVerdictFromMinCustomersOn(int all, @Nullable Verdict verdict) {
        Figures figures = figures(
                settings(List.of(
                        new Benchmark(Metric.CROSS_SELL_RATE, null, null, 0, 1, "all"),
                        new Benchmark(Metric.PRODUCTS_PER_CUSTOMER, "size", "smb", 0, 9, "small"),
                        new Benchmark(Metric.MEDIAN_DAYS, null, null, 0, 999, "all"),
                        new Benchmark(Metric.MEDIAN_DAYS, "size", "smb", 0, 999, "small"))),
                "2024-12-31",
                portfolio(all, all));

        assertThat(figures.summary().benchmarks())
                .containsExactly(new Comparison("crossSellRate", 0, 1, "all", verdict));
        assertThat(Objects.requireNonNull(figures.segments().get("size"))
                        .getFirst()
                        .benchmarks())
                .containsExactly(new Comparison("productsPerCustomer", 0, 9, "small", verdict));
        assertThat(figures.velocity().overall().benchmarks())
                .containsExactly(new Comparison("medianDays", 0, 999, "all", verdict));
        assertThat(Objects.requireNonNull(figures.velocity().by().get("size"))
                        .values()
                        .getFirst()
                        .timeToSecond()
                        .benchmarks())
                .containsExactly(new Comparison("medianDays", 0, 999, "small", verdict));
    }

    @Test
    void aSegmentWithoutARangeHasNoComparison() {
        assertThat(Objects.requireNonNull(figures("2024-12-31", portfolio(1, 2))
                                .segments()
                                .get("region"))
                        .getFirst()
                        .benchmarks())
                .isEmpty();
    }

    @Test
    void anUndefinedFigureHasNoComparison() {
        Figures nobody = figures("2024-12-31");

        assertThat(nobody.summary().benchmarks()).isEmpty();
        assertThat(nobody.velocity().overall().benchmarks()).isEmpty();
    }

    @Test
    void theMedianIsComparedInDays() {
        // 8 to 14 months of 30.4375 days; all adopted on day 243, just below.
        Figures figures = figures(
                "2024-12-31",
                IntStream.range(0, 5)
                        .mapToObj(
                                i -> customer("c" + i).has("Core", "2024-01-01").has("Mobile", "2024-08-31"))
                        .toArray(Facts[]::new));

        assertThat(figures.velocity().overall().benchmarks())
                .containsExactly(new Comparison(
                        "medianDays", 243.5, 426.125, "published cross-sell guides, 8 to 14 months", Verdict.BELOW));
    }

    @Test
    void everyMetricCanHaveARangeForAllAndForOneSegment() {
        List<Benchmark> benchmarks = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            benchmarks.add(new Benchmark(metric, null, null, 0, 1000, "all"));
            benchmarks.add(new Benchmark(metric, "size", "smb", -2, -1, "small"));
        }
        Figures figures = figures(settings(benchmarks), "2024-12-31", portfolio(5, 5));

        assertThat(figures.summary().benchmarks())
                .extracting(Comparison::metric, Comparison::source, Comparison::verdict)
                .containsExactly(
                        tuple("crossSellRate", "all", Verdict.WITHIN),
                        tuple("earnedCrossSellRate", "all", Verdict.WITHIN),
                        tuple("productsPerCustomer", "all", Verdict.WITHIN));
        assertThat(Objects.requireNonNull(figures.segments().get("size"))
                        .getFirst()
                        .benchmarks())
                .extracting(Comparison::metric)
                .containsExactly("crossSellRate", "earnedCrossSellRate", "productsPerCustomer");
        assertThat(Objects.requireNonNull(figures.velocity().by().get("size"))
                        .values()
                        .getFirst()
                        .timeToSecond()
                        .benchmarks())
                .containsExactly(new Comparison("medianDays", -2, -1, "small", Verdict.ABOVE));
    }

    @Test
    void aBenchmarkThatIsEmptyOrNamesHalfASegmentIsRefused() {
        assertThatThrownBy(() -> benchmark(null, null, 0.3, 0.2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("benchmark from 0.3 to 0.2 is empty");
        assertThatThrownBy(() -> benchmark("size", null, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a benchmark names both dimension and value, or neither");
        assertThatThrownBy(() -> benchmark(null, "smb", 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(benchmark(null, null, 0.2, 0.2).low()).isEqualTo(0.2);
    }

    private static Benchmark benchmark(@Nullable String dimension, @Nullable String value, double low, double high) {
        return new Benchmark(Metric.CROSS_SELL_RATE, dimension, value, low, high, "somebody");
    }

    private static Settings settings(List<Benchmark> benchmarks) {
        Settings normal = Settings.DEFAULT;
        return new Settings(
                normal.bands(),
                normal.bundleWindowDays(),
                normal.materialMrr(),
                normal.minCustomers(),
                normal.withinMonths(),
                normal.dimensions(),
                normal.crossedDimensions(),
                benchmarks);
    }

    private static Facts small(String id) {
        return customer(id).employs(10, null);
    }

    private static Facts[] portfolio(int multi, int all) {
        Facts[] customers = new Facts[all];
        for (int i = 0; i < all; i++) {
            customers[i] = small("c" + i).has("Core", "2024-01-01");
            if (i < multi) {
                customers[i].has("Mobile", "2024-02-01");
            }
        }
        return customers;
    }
}
