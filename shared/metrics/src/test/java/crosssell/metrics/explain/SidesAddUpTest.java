package crosssell.metrics.explain;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.figure.Figures;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.figure.Summary.Excluded;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.offer.NextProducts;
import crosssell.metrics.twin.SeededHistories;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Explanations counted over all customers, compared with the published rates, over seeded random portfolios.
class SidesAddUpTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void overAllCustomersTheSidesAreTheRatesNumeratorAndDenominator(long seed) {
        SeededHistories.Histories histories = SeededHistories.of(seed);
        Figures figures = histories.calculation().figures(histories.customers());
        Explanations explanations = new Explanations(histories.calculation());
        List<CustomerAsOf> customers =
                histories.customers().stream().map(explanations::customer).toList();

        AllRates.of(figures)
                .forEach((name, rate) -> assertSides(customers, each -> explanations.of(name, each), name, rate));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameHoldsForEverySegment(long seed) {
        SeededHistories.Histories histories = SeededHistories.of(seed);
        Figures figures = histories.calculation().figures(histories.customers());
        Explanations explanations = new Explanations(histories.calculation());
        List<CustomerAsOf> customers =
                histories.customers().stream().map(explanations::customer).toList();

        figures.segments()
                .forEach((dimension, segments) -> segments.forEach(segment -> AllRates.of(segment.headline())
                        .forEach((name, rate) -> assertSides(
                                customers,
                                each -> explanations.of(name, each, dimension, segment.value()),
                                name,
                                rate))));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theStatusOfEveryDossierAgreesWithTheHeadline(long seed) {
        SeededHistories.Histories histories = SeededHistories.of(seed);
        Figures figures = histories.calculation().figures(histories.customers());
        Explanations explanations = new Explanations(histories.calculation());

        List<ProductId> products = figures.matrix().products();
        NextProducts next = new NextProducts(figures.opportunities().model());

        Map<Dossier.Status, Long> counted = new EnumMap<>(Dossier.Status.class);
        histories
                .customers()
                .forEach(customer -> counted.merge(
                        explanations
                                .dossier(customer, products, next, Dossier.Part.WHOLE)
                                .status(),
                        1L,
                        Long::sum));

        Excluded excluded = figures.summary().excluded();
        Map<Dossier.Status, Long> published = new EnumMap<>(Map.of(
                Dossier.Status.ACTIVE, figures.summary().headline().customers(),
                Dossier.Status.PROSPECT_OR_TRIAL, excluded.prospectOrTrial(),
                Dossier.Status.CHURNED, excluded.churned(),
                Dossier.Status.NOT_STARTED, excluded.notStarted(),
                Dossier.Status.UNMAPPED_ONLY, excluded.unmappedOnly()));
        published.values().removeIf(count -> count == 0);
        assertThat(counted).isEqualTo(published);
    }

    private static void assertSides(
            List<CustomerAsOf> customers,
            Function<CustomerAsOf, Explanation> explained,
            PublishedRate name,
            Rate rate) {
        Map<Side, Long> sides = new EnumMap<>(Side.class);
        for (CustomerAsOf customer : customers) {
            Explanation explanation = explained.apply(customer);
            assertThat(explanation.reason())
                    .as("%s", name)
                    .doesNotContain("null")
                    .isNotBlank();
            sides.merge(explanation.side(), 1L, Long::sum);
        }
        long numerator = sides.getOrDefault(Side.NUMERATOR, 0L);
        long denominator = numerator + sides.getOrDefault(Side.DENOMINATOR, 0L);
        assertThat(List.of(numerator, denominator, denominator + sides.getOrDefault(Side.EXCLUDED, 0L)))
                .as("%s", name)
                .containsExactly(rate.numerator(), rate.denominator(), (long) customers.size());
    }
}
