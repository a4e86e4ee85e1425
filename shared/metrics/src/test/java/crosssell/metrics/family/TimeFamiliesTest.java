package crosssell.metrics.family;

import static crosssell.metrics.Facts.customer;
import static crosssell.metrics.Facts.figures;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.Facts;
import crosssell.metrics.figure.Cohort;
import crosssell.metrics.figure.EarlyAdoption;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.figure.Pace;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.figure.TimeToSecondProduct;
import crosssell.metrics.model.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Early adoption, velocity and cohorts: cases from docs/definitions.md, "Time to the second product" and "Cohorts";
/// expected values by hand.
class TimeFamiliesTest {

    @Test
    void aSecondProductOnTheLastDayOfTheThirdMonthIsWithinThreeMonths() {
        // Jan 31 + 3 months = Apr 30.
        Facts inTime = customer("in").has("Core", "2023-01-31").has("Mobile", "2023-04-30");
        Facts late = customer("late").has("Core", "2023-01-31").has("Mobile", "2023-05-01");

        assertThat(within(3, figures("2024-12-31", inTime, late)).rate()).isEqualTo(Rate.of(1, 2));
    }

    @Test
    void aCustomerWhoLeftBeforeTheHorizonIsOnlyInAllStarters() {
        EarlyAdoption three = within(
                3,
                figures(
                        "2024-12-31",
                        customer("stayed").has("Core", "2023-01-01"),
                        customer("left").has("Core", "2023-01-01", "2023-03-31"),
                        customer("left on the day").has("Core", "2023-01-01", "2023-04-01")));

        assertThat(three.rate()).isEqualTo(Rate.of(0, 2));
        assertThat(three.allStarters()).isEqualTo(Rate.of(0, 3));
    }

    @Test
    void aCustomerWhoHasNotReachedTheHorizonIsInNeither() {
        EarlyAdoption three = within(3, figures("2024-12-31", customer("new").has("Core", "2024-10-01")));

        assertThat(three.allStarters()).isEqualTo(Rate.of(0, 0));
    }

    @Test
    void adoptionTakesPrecedenceOverChurn() {
        TimeToSecondProduct overall = figures(
                        "2024-12-31",
                        customer("back")
                                .has("Core", "2023-01-01", "2023-02-01")
                                .has("Mobile", "2023-06-01", "2023-07-01"))
                .velocity()
                .overall();

        assertThat(overall.adopters()).isOne();
        assertThat(overall.adopterMedianDays()).isEqualTo(151);
        assertThat(overall.pace()).isEqualTo(Pace.FAST);
    }

    @Test
    void undatedCustomersProspectsAndUnknownChurnDatesAreNotStarters() {
        TimeToSecondProduct overall = figures(
                        "2024-12-31",
                        customer("counts").has("Core", "2023-01-01"),
                        customer("undated").has("Core", null).has("Mobile", "2023-01-01"),
                        customer("prospect").has("Core", "2023-01-01").is(Status.PROSPECT, null),
                        customer("gone").has("Core", "2023-01-01").is(Status.CHURNED, "2023-06-01"))
                .velocity()
                .overall();

        assertThat(overall.starters()).isOne();
        assertThat(overall.curve()).hasSize(61);
        assertThat(overall.curve().getLast().day()).isEqualTo(1827);
        assertThat(overall.pace()).isEqualTo(Pace.NOT_REACHED);
    }

    @ParameterizedTest
    @CsvSource({"183, FAST", "183.5, TYPICAL", "548, TYPICAL", "548.5, SLOW", ", NOT_REACHED"})
    void paceFollowsTheMedian(Double median, Pace pace) {
        assertThat(Pace.of(median)).isEqualTo(pace);
    }

    @Test
    void cohortsGrowFromMonthsToQuartersToYears() {
        Figures figures = figures(
                "2024-12-31",
                customer("a").has("Core", "2024-01-31"),
                customer("b").has("Core", "2024-03-01"),
                customer("c").has("Core", "2024-04-01"));

        assertThat(names(figures.cohorts().month())).containsExactly("2024-01", "2024-03", "2024-04");
        assertThat(names(figures.cohorts().quarter())).containsExactly("2024-Q1", "2024-Q2");
        assertThat(figures.cohorts().year()).extracting(Cohort::size).containsExactly(3L);
    }

    @Test
    void aCohortIsMatureOnceEveryStarterHasReachedTheMonth() {
        List<Cohort.Cell> cells = figures(
                        "2024-12-31",
                        customer("early").has("Core", "2024-11-01").has("Mobile", "2024-11-20"),
                        customer("late").has("Core", "2024-12-15"))
                .cohorts()
                .year()
                .getFirst()
                .adopted();

        assertThat(cells).hasSize(36);
        assertThat(cells.get(0)).isEqualTo(new Cohort.Cell(1, Rate.of(1, 1), Rate.of(1, 1), false));
        assertThat(cells.get(1)).isEqualTo(new Cohort.Cell(2, Rate.of(0, 0), Rate.of(0, 0), false));
    }

    @Test
    void aCustomerInactiveAtTheEndOfTheMonthIsNotRetained() {
        List<Cohort.Cell> cells = figures(
                        "2024-12-31",
                        customer("back").has("Core", "2024-01-01", "2024-01-20").has("Core", "2024-02-15"))
                .cohorts()
                .month()
                .getFirst()
                .adopted();

        assertThat(cells.get(0).retained()).isEqualTo(Rate.of(0, 1));
        assertThat(cells.get(1).retained()).isEqualTo(Rate.of(1, 1));
    }

    private static EarlyAdoption within(int months, Figures figures) {
        return figures.within().stream()
                .filter(within -> within.months() == months)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(List<Cohort> cohorts) {
        return cohorts.stream().map(Cohort::cohort).toList();
    }
}
