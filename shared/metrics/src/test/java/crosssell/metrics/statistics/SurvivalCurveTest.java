package crosssell.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SurvivalCurveTest {

    /// Remission times of 21 patients on 6-mercaptopurine: E. J. Freireich and others, Blood 21 (1963) 699-716. The
    /// estimates are those that D. Collett, Modelling Survival Data, and R's `survfit` print.
    @Test
    void kaplanMeierOfTheMercaptopurineGroupIsThePublishedOne() {
        SurvivalCurve curve = new SurvivalCurve(times(
                List.of(6, 6, 6, 7, 10, 13, 16, 22, 23),
                List.of(),
                List.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)));

        double[][] published = {
            {6, 0.857}, {7, 0.807}, {10, 0.753}, {13, 0.690}, {16, 0.627}, {22, 0.538}, {23, 0.448},
        };
        for (double[] step : published) {
            assertThat(curve.at((int) step[0]).survival()).isEqualTo(step[1], within(5e-4));
        }
        assertThat(curve.median()).isEqualTo(23);
        assertThat(curve.atRisk(6)).isEqualTo(21);
        assertThat(curve.atRisk(7)).isEqualTo(17);
    }

    /// The maintained group of R's `survival::aml`: `survfit(Surv(time, status) ~ x, aml)` prints these and the median
    /// 31.
    @Test
    void kaplanMeierOfTheMaintainedAmlGroupIsThatOfR() {
        SurvivalCurve curve =
                new SurvivalCurve(times(List.of(9, 13, 18, 23, 31, 34, 48), List.of(), List.of(13, 28, 45, 161)));

        double[][] printed = {{9, 0.909}, {13, 0.818}, {18, 0.716}, {23, 0.614}, {31, 0.491}, {34, 0.368}, {48, 0.184}};
        for (double[] step : printed) {
            assertThat(curve.at((int) step[0]).survival()).isEqualTo(step[1], within(5e-4));
        }
        assertThat(curve.median()).isEqualTo(31);
    }

    /// R's `survfit(Surv(time, status) ~ 1, lung)` prints n = 228, events = 165, median = 310, and 0.409 at 365 days;
    /// `~ sex` the medians 270 and 426. The limits are of `conf.type = "log-log"`, checked with SciPy 1.17's
    /// `ecdf(...).sf.confidence_interval(method="log-log")`.
    @Test
    void mediansAndLimitsOfLungAreThoseOfR() {
        TimesToEvent everybody = RecordedTimes.lungMen();
        everybody.addAll(RecordedTimes.lungWomen());
        SurvivalCurve curve = new SurvivalCurve(everybody);

        assertThat(List.of(everybody.total(), everybody.adopted().total())).containsExactly(228L, 165L);
        assertMedian(curve, 310, 284.0, 361.0);
        assertThat(curve.at(365).survival()).isEqualTo(0.4092416245, within(5e-11));
        assertThat(curve.at(365).low()).isEqualTo(0.3387142691, within(5e-11));
        assertThat(curve.at(365).high()).isEqualTo(0.4783807676, within(5e-11));
        assertMedian(new SurvivalCurve(RecordedTimes.lungMen()), 270, 210.0, 306.0);
        assertMedian(new SurvivalCurve(RecordedTimes.lungWomen()), 426, 345.0, 524.0);
    }

    /// R's `survfit(Surv(time, status) ~ x, aml)` prints the medians 31 and 23; limits as for lung.
    @Test
    void mediansAndLimitsOfAmlAreThoseOfR() {
        assertMedian(new SurvivalCurve(RecordedTimes.amlMaintained()), 31, 13.0, null);
        assertMedian(new SurvivalCurve(RecordedTimes.amlNotMaintained()), 23, 5.0, 33.0);
    }

    private static void assertMedian(SurvivalCurve curve, double median, @Nullable Double low, @Nullable Double high) {
        assertThat(curve.median()).isEqualTo(median);
        assertThat(curve.medianLow()).isEqualTo(low);
        assertThat(curve.medianHigh()).isEqualTo(high);
    }

    /// The worked example: Kaplan-Meier over all 18.
    @Test
    void theWorkedExampleIsReproduced() {
        SurvivalCurve curve = new SurvivalCurve(times(
                List.of(20, 47, 52, 60, 60, 75, 89, 91, 92, 122, 183, 482, 548),
                List.of(0),
                List.of(46, 305, 640, 700)));

        assertThat(curve.at(91).survival()).isEqualTo(16.0 / 17 * 8 / 15, within(1e-12));
        assertThat(curve.median()).isEqualTo(92);
        assertThat(curve.medianLow()).isEqualTo(60);
        assertThat(curve.medianHigh()).isEqualTo(482);
        assertThat(curve.at(92).low()).isEqualTo(0.199277, within(5e-7));
        assertThat(curve.at(92).high()).isEqualTo(0.657268, within(5e-7));
        assertThat(curve.at(92).incidence()).isEqualTo(0.529630, within(5e-7));
    }

    @Test
    void aFlatStretchAtOneHalfGivesItsMiddle() {
        // Half of four gone by day 10, the next event on day 20: R gives 15.
        assertThat(new SurvivalCurve(times(List.of(5, 10, 20, 30), List.of(), List.of())).median())
                .isEqualTo(15);
    }

    @Test
    void aCurveThatEndsAtOneHalfGivesTheDayItGotThere() {
        // R's survfit: median of Surv(c(5, 10, 40, 40), c(1, 1, 0, 0)) is 10. The example in the javadoc.
        SurvivalCurve curve = new SurvivalCurve(times(List.of(5, 10), List.of(), List.of(40, 40)));

        assertThat(curve.at(4).survival()).isEqualTo(1);
        assertThat(curve.at(5).survival()).isEqualTo(0.75);
        assertThat(curve.at(40).survival()).isEqualTo(0.5);
        assertThat(curve.median()).isEqualTo(10);
    }

    @Test
    void aMedianThatIsNotReachedIsNull() {
        assertThat(new SurvivalCurve(times(List.of(5), List.of(), List.of(40, 40))).median())
                .isNull();
        assertThat(new SurvivalCurve(new TimesToEvent()).median()).isNull();
    }

    @Test
    void limitsAreNullWhileNobodyOrEverybodyHasAdopted() {
        SurvivalCurve curve = new SurvivalCurve(times(List.of(5, 10), List.of(), List.of()));

        assertThat(curve.at(4).low()).isNull();
        assertThat(curve.at(5).low()).isNotNull();
        assertThat(curve.at(10).survival()).isZero();
        assertThat(curve.at(10).high()).isNull();
    }

    @Test
    void eventsComeBeforeCensoringsOfTheSameDay() {
        // Both are at risk on day 5: S = 1/2, not 0.
        assertThat(new SurvivalCurve(times(List.of(5), List.of(), List.of(5)))
                        .at(5)
                        .survival())
                .isEqualTo(0.5);
    }

    @Test
    void incidenceCompetingIncidenceAndWaitingAddUpToOne() {
        TimesToEvent all = times(List.of(3, 5, 5, 9), List.of(2, 5, 12), List.of());
        TimesToEvent mirrored = times(List.of(2, 5, 12), List.of(3, 5, 5, 9), List.of());

        double adopted = new SurvivalCurve(all).at(20).incidence();
        double churned = new SurvivalCurve(mirrored).at(20).incidence();
        assertThat(adopted).isEqualTo(4.0 / 7, within(1e-15));
        assertThat(adopted + churned).isEqualTo(1, within(1e-15));
    }

    private static TimesToEvent times(List<Integer> adopted, List<Integer> churned, List<Integer> waiting) {
        TimesToEvent times = new TimesToEvent();
        adopted.forEach(times.adopted()::add);
        churned.forEach(times.churned()::add);
        waiting.forEach(times.waiting()::add);
        return times;
    }
}
