package crosssell.metrics.backtest;

import static crosssell.metrics.Facts.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crosssell.metrics.Calculation;
import crosssell.metrics.Facts;
import crosssell.metrics.backtest.ForecastBacktest.Replay;
import crosssell.metrics.figure.Forecast.Horizon;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Dates and counts by hand.
class ForecastBacktestTest {

    /// Five adopt in the first year, three of ten in the next, a customer of 2024 as well.
    private static List<Facts> portfolio() {
        List<Facts> customers = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            customers.add(customer("early " + i).has("Core", "2022-01-10").has("Desk", "2022-06-0" + i));
        }
        for (int i = 0; i < 7; i++) {
            customers.add(customer("waits " + i).has("Core", "2022-01-10"));
        }
        customers.add(customer("second quarter").has("Core", "2022-01-10").has("Desk", "2023-06-29"));
        customers.add(customer("day too late").has("Core", "2022-01-10").has("Desk", "2023-07-01"));
        customers.add(customer("left, came back")
                .has("Core", "2022-01-10", "2023-04-01")
                .has("Desk", "2023-05-01"));
        customers.add(customer("later").has("Core", "2024-01-10").has("Desk", "2024-02-01"));
        return customers;
    }

    @Test
    void forecastsAreMadeAtEveryQuartersEndFromAYearAfterTheFirstStart() {
        List<ForecastBacktest> backtest = backtest("2024-12-31", portfolio());

        assertThat(backtest).extracting(ForecastBacktest::months).containsExactly(3, 6, 12);
        assertThat(backtest.getFirst().replays())
                .extracting(Replay::asOf)
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2023-03-31",
                        "2023-06-30",
                        "2023-09-30",
                        "2023-12-31",
                        "2024-03-31",
                        "2024-06-30",
                        "2024-09-30");
        assertThat(backtest.get(1).replays()).hasSize(6);
        assertThat(backtest.get(2).replays()).hasSize(4);
    }

    @Test
    void actualAdoptersAreCountedAmongTheCustomersWaitingThen() {
        Replay first = backtest("2024-12-31", portfolio()).getFirst().replays().getFirst();

        // Until 2023-06-30: those of the second quarter and the one who left and came back.
        assertThat(first.until()).isEqualTo("2023-06-30");
        assertThat(first.waiting()).isEqualTo(10);
        assertThat(first.actual()).isEqualTo(2);
    }

    @Test
    void aForecastDoesNotUseLaterFacts() {
        List<Facts> known = portfolio();
        known.removeIf(facts -> facts.facts().customer().value().equals("later"));
        Replay replay = backtest("2024-12-31", portfolio()).getFirst().replays().get(1);
        Horizon horizon = Facts.figures("2023-06-30", known.toArray(Facts[]::new))
                .forecast()
                .horizons()
                .getFirst();

        assertThat(replay.expected()).isEqualTo(horizon.adopters().expected());
        assertThat(replay.low()).isEqualTo(horizon.adopters().low());
        assertThat(replay.high()).isEqualTo(horizon.adopters().high());
    }

    @Test
    void scoresAreThoseOfTheReplays() {
        ForecastBacktest three = backtest("2024-12-31", portfolio()).getFirst();
        List<Replay> replays = three.replays();

        // 2 in the second quarter of 2023, 1 in the third; then no waiting customer adopts.
        assertThat(replays).extracting(Replay::actual).containsExactly(2L, 1L, 0L, 0L, 0L, 0L, 0L);
        assertThat(three.actual()).isEqualTo(3.0 / 7);
        assertThat(three.held())
                .isEqualTo(Rate.of(replays.stream().filter(Replay::held).count(), 7));
        assertThat(three.absolutePercentageError())
                .isEqualTo(
                        (Math.abs(replays.get(0).expected() - 2) / 2
                                        + Math.abs(replays.get(1).expected() - 1))
                                / 2,
                        within(1e-15));
    }

    @Test
    void anIntervalIncludesBothItsEnds() {
        LocalDate date = LocalDate.of(2024, 12, 31);

        assertThat(new Replay(date, date, 9, 2, 1, 3, 1).held()).isTrue();
        assertThat(new Replay(date, date, 9, 2, 1, 3, 3).held()).isTrue();
        assertThat(new Replay(date, date, 9, 2, 1, 3, 4).held()).isFalse();
    }

    @Test
    void withFewerThanFiveAdoptionsThereIsNoForecast() {
        List<Facts> customers = portfolio();
        customers.removeFirst();
        ForecastBacktest three = backtest("2023-09-30", customers).getFirst();

        // The fifth adopted on 2023-05-01.
        assertThat(three.replays()).extracting(Replay::asOf).containsExactly(LocalDate.of(2023, 6, 30));
    }

    @Test
    void withoutAnyHistoryNothingIsScored() {
        assertThat(backtest("2024-12-31", List.of(customer("undated").has("Core", null))))
                .isEqualTo(backtest("2023-03-31", portfolio()))
                .hasSize(3)
                .allSatisfy(each -> assertThat(each)
                        .isEqualTo(new ForecastBacktest(each.months(), Rate.of(0, 0), null, null, null, List.of())));
    }

    private static List<ForecastBacktest> backtest(String asOf, List<Facts> customers) {
        return Backtest.of(
                        new Calculation(Settings.DEFAULT, Catalogue.NONE, LocalDate.parse(asOf)),
                        customers.stream().map(Facts::facts).toList())
                .forecasts();
    }
}
