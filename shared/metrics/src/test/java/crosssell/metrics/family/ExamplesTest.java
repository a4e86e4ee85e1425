package crosssell.metrics.family;

import static crosssell.metrics.Facts.customer;
import static crosssell.metrics.Facts.figures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crosssell.metrics.Calculation;
import crosssell.metrics.Tally;
import crosssell.metrics.WorkedExample;
import crosssell.metrics.figure.Cohort;
import crosssell.metrics.figure.EarlyAdoption;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.figure.Headline;
import crosssell.metrics.figure.Pair;
import crosssell.metrics.figure.Penetration;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.figure.Retention;
import crosssell.metrics.figure.Revenue.Bridge;
import crosssell.metrics.figure.Revenue.Movements;
import crosssell.metrics.figure.Segment;
import crosssell.metrics.figure.Summary;
import crosssell.metrics.figure.TimeToSecondProduct;
import crosssell.metrics.figure.TrendPoint;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.Money;
import crosssell.metrics.statistics.Independence.Method;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The examples in the javadoc of the families: each test runs one. (Those of comparisons, mix, paths and sensitivity
/// are with their other cases.)
class ExamplesTest {

    private static final Figures FIGURES = WorkedExample.figures();

    @Test
    void theHeadlineTallyExampleIsReproduced() {
        Headline headline = figures(
                        "2024-12-31",
                        customer("one").pays("Core", "2024-01-01", null, "10"),
                        customer("two").pays("Core", "2024-01-01", null, "10").pays("Mobile", "2024-01-01", null, "20"))
                .summary()
                .headline();

        assertThat(headline.crossSellRate()).isEqualTo(Rate.of(1, 2));
        assertThat(headline.productsPerCustomer()).isEqualTo(1.5);
        assertThat(headline.mrrMultiProductShare()).isEqualTo(0.75);
    }

    @Test
    void theSummaryExampleIsReproduced() {
        Summary summary = FIGURES.summary();

        assertThat(summary.headline().crossSellRate()).isEqualTo(Rate.of(9, 16));
        assertThat(summary.headline().crossSellRate().rate()).isEqualTo(0.5625);
        assertThat(summary.headline().crossSellRate().low()).isEqualTo(0.331786, within(5e-7));
        assertThat(summary.headline().crossSellRate().high()).isEqualTo(0.769013, within(5e-7));
        assertThat(summary.excluded()).isEqualTo(new Summary.Excluded(2, 5, 1, 1));
    }

    @Test
    void theWholeHeadlineOfTheSummaryIsReproduced() {
        Headline headline = FIGURES.summary().headline();

        assertThat(headline)
                .isEqualTo(new Headline(
                        16,
                        9,
                        Rate.of(9, 16),
                        Rate.of(6, 16),
                        Rate.of(2, 16),
                        Rate.of(9, 16),
                        1.875,
                        2.1875,
                        2.140625,
                        List.of(
                                new Headline.Depth(1, Rate.of(16, 16)),
                                new Headline.Depth(2, Rate.of(9, 16)),
                                new Headline.Depth(3, Rate.of(4, 16)),
                                new Headline.Depth(4, Rate.of(1, 16))),
                        Money.of("16477.6669"),
                        Money.of("5412.8335"),
                        Money.of("442"),
                        headline.mrrMultiProductShare(),
                        headline.mrrCrossSoldShare(),
                        headline.arpa()));
        assertThat(headline.mrrMultiProductShare()).isEqualTo(5412.8335 / 16477.6669, within(1e-15));
        assertThat(headline.mrrCrossSoldShare()).isEqualTo(442 / 16477.6669, within(1e-15));
        assertThat(headline.arpa().single()).isEqualTo(1580.690486, within(5e-7));
        assertThat(headline.arpa().multi()).isEqualTo(601.425944, within(5e-7));
        assertThat(FIGURES.summary().undatedCustomers()).isOne();
        assertThat(FIGURES.summary().unknownChurnDate()).isOne();
    }

    /// Each customer in a separate tally, so that every family has to merge.
    @Test
    void theExampleIsTheSameFromOneTallyPerCustomer() {
        Calculation calculation = WorkedExample.calculation();
        Tally merged = calculation.tally();
        for (CustomerFacts customer : WorkedExample.customers()) {
            Tally alone = calculation.tally();
            alone.add(customer);
            merged.merge(alone);
        }

        assertThat(merged.figures()).isEqualTo(FIGURES);
    }

    @Test
    void theTrendExampleIsReproduced() {
        assertThat(figures("2024-04-30", customer("c").has("Core", "2024-01-31", "2024-04-30"))
                        .trend())
                .extracting(TrendPoint::headline)
                .extracting(Headline::customers)
                .containsExactly(1L, 1L, 1L, 0L);
    }

    @Test
    void theSegmentsExampleIsReproduced() {
        Segment midMarket = Objects.requireNonNull(FIGURES.segments().get("size")).stream()
                .filter(segment -> segment.value().equals("mid_market"))
                .findFirst()
                .orElseThrow();

        assertThat(midMarket.headline().crossSellRate()).isEqualTo(Rate.of(5, 7));
    }

    @Test
    void thePenetrationExampleIsReproduced() {
        Penetration analytics = FIGURES.products().getFirst();

        assertThat(analytics.product()).hasToString("Analytics");
        assertThat(analytics.owners()).isEqualTo(Rate.of(7, 16));
        assertThat(analytics.owners().rate()).isEqualTo(0.4375);
        assertThat(analytics.mrr()).isEqualTo(Money.of("922.5"));
        assertThat(analytics.mrrShare()).isEqualTo(922.5 / 16477.6669, within(1e-15));
        // c01, c24, c25; c02, c04, c11; c16 is undated.
        assertThat(analytics.initialOwners()).isEqualTo(3);
        assertThat(analytics.crossSoldOwners()).isEqualTo(3);
        assertThat(FIGURES.products()).hasSize(5);
    }

    @Test
    void thePairsExampleIsReproduced() {
        Pair pair = FIGURES.pairs().getFirst();

        assertThat(pair.base()).hasToString("Analytics");
        assertThat(pair.other()).hasToString("Core");
        assertThat(pair.attachRate()).isEqualTo(Rate.of(4, 7));
        assertThat(pair.lift()).isEqualTo(64.0 / 91, within(1e-15));
        assertThat(pair.pValue()).isEqualTo(0.0625, within(1e-12));
        assertThat(pair.test()).isEqualTo(Method.FISHER_EXACT);
        assertThat(pair.qValue()).isEqualTo(0.625, within(1e-12));
        assertThat(pair.conversion()).isEqualTo(Rate.of(0, 2));
        assertThat(List.of(pair.bundled(), pair.baseFirst(), pair.otherFirst())).containsExactly(1L, 0L, 2L);
        assertThat(FIGURES.pairs()).hasSize(20);
    }

    @Test
    void theEarlyAdoptionExampleIsReproduced() {
        assertThat(FIGURES.within()).contains(new EarlyAdoption(6, Rate.of(9, 15), Rate.of(9, 16)));
    }

    @Test
    void theVelocityExampleIsReproduced() {
        TimeToSecondProduct overall = FIGURES.velocity().overall();

        assertThat(overall.starters()).isEqualTo(18);
        assertThat(overall.adopters()).isEqualTo(13);
        assertThat(overall.medianDays()).isEqualTo(92);
        assertThat(overall.adopterMedianDays()).isEqualTo(89);
    }

    @Test
    void theCohortsExampleIsReproduced() {
        Cohort first = FIGURES.cohorts().quarter().getFirst();

        assertThat(first.cohort()).isEqualTo("2023-Q1");
        assertThat(first.size()).isEqualTo(5);
        assertThat(first.adopted().get(11)).isEqualTo(new Cohort.Cell(12, Rate.of(3, 5), Rate.of(4, 5), true));
    }

    @Test
    void theRevenueExampleIsReproduced() {
        Bridge month = FIGURES.revenue().month();

        assertThat(month.start()).isEqualTo(Money.of("16216.6669"));
        assertThat(month.movements())
                .isEqualTo(new Movements(
                        Money.of("300"),
                        Money.of("95"),
                        Money.of("110"),
                        Money.of("20"),
                        Money.of("216"),
                        Money.of("-250"),
                        Money.of("-60"),
                        Money.of("-170")));
        assertThat(month.end()).isEqualTo(Money.of("16477.6669"));
        assertThat(month.oneTimeCrossSold()).isEqualTo(Money.of("250.5"));
    }

    @Test
    void theRetentionExampleIsReproduced() {
        Retention retention = FIGURES.retention();

        assertThat(retention.single().logoChurn()).isEqualTo(Rate.of(1, 4));
        assertThat(retention.multi().logoChurn()).isEqualTo(Rate.of(2, 9));
        assertThat(retention.churnDifference().value()).isEqualTo(0.0278, within(5e-5));
        assertThat(retention.churnDifference().low()).isEqualTo(-0.3563, within(5e-5));
        assertThat(retention.churnDifference().high()).isEqualTo(0.5044, within(5e-5));
        assertThat(retention.single().ltv()).isEqualTo(2466, within(1e-9));
    }
}
