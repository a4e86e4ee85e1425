package crosssell.metrics.figure;

import static crosssell.metrics.Facts.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crosssell.metrics.Facts;
import crosssell.metrics.figure.Scenario.Assumptions;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cases from docs/definitions.md, "Scenario"; expected values by hand.
class ScenarioTest {

    private static final Assumptions PORTFOLIO = assumptions(267, 1000, 100.0, 300.0, 5_000.0, 24_000.0, "6");

    /// The example in the javadoc.
    @Test
    void aPointMovesAHundredthOfTheCustomersToTheMultiProductArpa() {
        Scenario scenario = Scenario.of(BigDecimal.ONE, PORTFOLIO);

        assertThat(scenario.crossSellRate().from()).isEqualTo(0.267);
        assertThat(scenario.crossSellRate().to()).isEqualTo(0.277, within(1e-15));
        assertThat(scenario.customersMoved()).isEqualTo(10);
        assertThat(scenario.mrr()).isEqualTo(2_000);
        assertThat(scenario.arr()).isEqualTo(24_000);
        assertThat(scenario.ltv()).isEqualTo(190_000);
        assertThat(scenario.valuation()).isEqualTo(144_000);
        assertThat(scenario.assumptions()).isEqualTo(PORTFOLIO);
    }

    @Test
    void negativePointsMoveCustomersBack() {
        Scenario scenario = Scenario.of(new BigDecimal("-0.25"), PORTFOLIO);

        assertThat(scenario.customersMoved()).isEqualTo(-2.5);
        assertThat(scenario.arr()).isEqualTo(-6_000);
    }

    @ParameterizedTest(name = "{0} points")
    @CsvSource({"-26.7, true", "-26.7001, false", "73.3, true", "73.3001, false"})
    void theRateMustStayBetweenZeroAndOne(BigDecimal points, boolean possible) {
        Scenario scenario = Scenario.of(points, PORTFOLIO);

        assertThat(scenario.customersMoved() != null).isEqualTo(possible);
        assertThat(scenario.crossSellRate().to() != null).isEqualTo(possible);
        assertThat(scenario.mrr() != null).isEqualTo(possible);
    }

    @Test
    void theRangeOfPointsKeepsTheRateInBounds() {
        assertThat(PORTFOLIO.fewestPoints()).isEqualByComparingTo("-26.7");
        assertThat(PORTFOLIO.mostPoints()).isEqualByComparingTo("73.3");
        Assumptions thirds = assumptions(1, 3, null, null, null, null, null);
        assertThat(thirds.fewestPoints()).isEqualByComparingTo("-33.3333");
        assertThat(thirds.mostPoints()).isEqualByComparingTo("66.6666");
        assertThat(Scenario.of(thirds.mostPoints(), thirds).customersMoved()).isEqualTo(1.999998, within(1e-12));
    }

    @Test
    void onlyFiguresWithAMissingInputAreUndefined() {
        Scenario noChurn = Scenario.of(BigDecimal.ONE, assumptions(1, 4, 100.0, 300.0, 5_000.0, null, null));
        assertThat(noChurn.arr()).isEqualTo(96, within(1e-12));
        assertThat(noChurn.ltv()).isNull();
        assertThat(noChurn.valuation()).isNull();

        Scenario noMulti = Scenario.of(BigDecimal.ONE, assumptions(0, 4, 100.0, null, 5.0, 6.0, "6"));
        assertThat(noMulti.customersMoved()).isEqualTo(0.04);
        assertThat(noMulti.mrr()).isNull();
        assertThat(noMulti.arr()).isNull();
        assertThat(noMulti.valuation()).isNull();

        Scenario nobody = Scenario.of(BigDecimal.ONE, assumptions(0, 0, null, null, null, null, "6"));
        assertThat(nobody.crossSellRate()).isEqualTo(new Scenario.Change(null, null));
        assertThat(nobody.customersMoved()).isNull();
        assertThat(nobody.assumptions().mostPoints()).isZero();
    }

    @Test
    void anotherMultipleChangesOnlyTheValuation() {
        Scenario scenario = Scenario.of(BigDecimal.ONE, PORTFOLIO.withMultiple(new BigDecimal("7.5")));

        assertThat(scenario.valuation()).isEqualTo(180_000);
        assertThat(scenario.arr()).isEqualTo(24_000);
    }

    @Test
    void thePublishedScenarioIsOnePointAndListsItsAssumptions() {
        Scenario scenario = Facts.figures(
                        "2024-12-31",
                        customer("single").pays("Core", "2023-01-01", null, "100"),
                        customer("single that left").pays("Core", "2023-01-01", "2024-06-01", "100"),
                        customer("multi")
                                .pays("Core", "2023-01-01", null, "200")
                                .pays("Vault", "2024-01-01", null, "50"))
                .scenario();

        assertThat(scenario.points()).isEqualTo(BigDecimal.ONE);
        assertThat(scenario.customersMoved()).isEqualTo(0.02);
        assertThat(scenario.mrr()).isEqualTo(0.02 * 150, within(1e-12));
        Assumptions assumptions = scenario.assumptions();
        assertThat(assumptions.crossSellRate()).isEqualTo(Rate.of(1, 2));
        assertThat(assumptions.arpaSingle()).isEqualTo(100);
        assertThat(assumptions.arpaMulti()).isEqualTo(250);
        // Of three with one product a year before, at an ARPA of 400/3, one left: 12 x 400/3 x 3.
        assertThat(assumptions.ltvSingle()).isEqualTo(4_800, within(1e-9));
        assertThat(assumptions.ltvMulti()).isNull();
        assertThat(assumptions.says())
                .contains(
                        "customers who move then pay and stay as multi-product customers do today, which is not proof "
                                + "that a second product makes them do so");
    }

    private static Assumptions assumptions(
            long multi,
            long customers,
            @Nullable Double arpaSingle,
            @Nullable Double arpaMulti,
            @Nullable Double ltvSingle,
            @Nullable Double ltvMulti,
            @Nullable String multiple) {
        return new Assumptions(
                customers,
                Rate.of(multi, customers),
                arpaSingle,
                arpaMulti,
                ltvSingle,
                ltvMulti,
                multiple == null ? null : new BigDecimal(multiple),
                List.of());
    }
}
