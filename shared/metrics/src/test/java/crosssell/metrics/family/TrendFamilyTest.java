package crosssell.metrics.family;

import static crosssell.metrics.Facts.customer;
import static crosssell.metrics.Facts.figures;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.Facts;
import crosssell.metrics.figure.TrendPoint;
import crosssell.metrics.model.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Cases from docs/definitions.md, "Summary and trend"; expected values by hand.
class TrendFamilyTest {

    @Test
    void everyMonthsEndFromTheFirstStartToTheAsOfDateHasAPoint() {
        List<TrendPoint> trend = figures(
                        "2024-04-15",
                        customer("a").has("Core", "2024-01-31"),
                        customer("b").has("Core", "2024-02-10", "2024-03-31"))
                .trend();

        assertThat(trend)
                .extracting(TrendPoint::asOf)
                .containsExactly(
                        LocalDate.parse("2024-01-31"), LocalDate.parse("2024-02-29"), LocalDate.parse("2024-03-31"));
        assertThat(trend).extracting(point -> point.headline().customers()).containsExactly(1L, 2L, 1L);
    }

    @Test
    void aStatusTakesACustomerOutOfTheMonthsItAppliesTo() {
        List<TrendPoint> trend = figures(
                        "2024-03-31",
                        customer("c")
                                .has("Core", "2024-01-10")
                                .is(Status.PROSPECT, "2024-01-01")
                                .is(Status.ACTIVE, "2024-02-15"))
                .trend();

        assertThat(trend).extracting(point -> point.headline().customers()).containsExactly(0L, 1L, 1L);
    }

    @Test
    void undatedCustomersAreInEveryMonthButDoNotStartTheTrend() {
        Facts undated = customer("u").has("Core", null);

        assertThat(figures("2024-03-31", undated).trend()).isEmpty();
        assertThat(figures("2024-03-31", undated, customer("c").has("Core", "2024-02-10"))
                        .trend())
                .extracting(point -> point.headline().customers())
                .containsExactly(2L, 2L);
    }

    @Test
    void theLastPointIsTheHeadlineOfAMonthsEnd() {
        var figures = figures(
                "2024-03-31",
                customer("a").pays("Core", "2023-01-31", null, "10").pays("Mobile", "2024-03-31", null, "2"),
                customer("b").has("Core", "2024-02-10", "2024-03-31"));

        assertThat(figures.trend().getLast().headline())
                .isEqualTo(figures.summary().headline());
    }
}
