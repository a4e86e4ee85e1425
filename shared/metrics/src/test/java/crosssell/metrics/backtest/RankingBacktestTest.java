package crosssell.metrics.backtest;

import static crosssell.metrics.Facts.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crosssell.metrics.Calculation;
import crosssell.metrics.Facts;
import crosssell.metrics.backtest.RankingBacktest.Score;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Expected values by hand.
class RankingBacktestTest {

    /// Owners as of 2022-12-31: Desk 3, Mail 2, Vault 1. Acquired in 2022: only Vault.
    private static List<Facts> owners() {
        return List.of(
                customer("1")
                        .has("Core", "2019-12-31")
                        .has("Desk", "2020-06-01")
                        .has("Mail", "2020-06-01"),
                customer("2")
                        .has("Core", "2019-12-31")
                        .has("Desk", "2020-06-01")
                        .has("Mail", "2020-06-01"),
                customer("3")
                        .has("Core", "2019-12-31")
                        .has("Desk", "2020-06-01")
                        .has("Vault", "2022-06-01"));
    }

    private static final Facts TWO_MORE = customer("two more")
            .has("Core", "2019-12-31")
            .has("Desk", "2023-01-01")
            .has("Mail", "2023-12-31");

    private static final Facts VAULT =
            customer("vault").has("Core", "2019-12-31").has("Vault", "2023-05-01");

    @Test
    void popularityIsScoredByItsFirstThree() {
        RankingBacktest year = year(TWO_MORE, VAULT);

        assertThat(year.asOf()).isEqualTo("2022-12-31");
        assertThat(year.until()).isEqualTo("2023-12-31");
        assertThat(year.customers()).isEqualTo(2);
        // Desk, Mail, Vault: 1 and 1/3.
        assertThat(score(year, Ranking.OWNERS).meanAveragePrecision()).isEqualTo(2.0 / 3, within(1e-15));
        assertThat(score(year, Ranking.OWNERS).hitAt1()).isEqualTo(Rate.of(1, 2));
        assertThat(score(year, Ranking.OWNERS).hitAt3()).isEqualTo(Rate.of(2, 2));
        // Vault, Desk, Mail: (1/2 + 2/3) / 2 and 1.
        assertThat(score(year, Ranking.ACQUISITIONS).meanAveragePrecision()).isEqualTo(19.0 / 24, within(1e-15));
        assertThat(score(year, Ranking.ACQUISITIONS).hitAt1()).isEqualTo(Rate.of(1, 2));
        assertThat(year.scores()).extracting(Score::ranking).containsExactly(Ranking.values());
    }

    @Test
    void onlyCustomersWhoAcquiredAGapInTheYearAreScored() {
        RankingBacktest year = year(
                VAULT,
                customer("nothing").has("Core", "2019-12-31"),
                customer("too late").has("Core", "2019-12-31").has("Desk", "2024-01-01"),
                customer("not yet there").has("Core", "2023-01-01").has("Desk", "2023-02-01"),
                customer("nobody had it").has("Core", "2019-12-31").has("Novelty", "2023-02-01"),
                customer("had it once")
                        .has("Core", "2019-12-31")
                        .has("Desk", "2021-01-01", "2022-01-01")
                        .has("Desk", "2023-02-01"),
                customer("migrated").has("Core", "2019-12-31").migrates("Desk", "2023-02-01", "Core"));

        assertThat(year.customers()).isOne();
    }

    /// 40 from Core to Desk and 40 from Suite to Mail in the year before; the same again in the year after.
    @Test
    void theConversionModelFindsAPatternThatPopularityCannot() {
        List<Facts> customers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            customers.add(customer("core " + i).has("Core", "2020-12-31").has("Desk", "2021-03-01"));
            customers.add(customer("suite " + i).has("Suite", "2020-12-31").has("Mail", "2021-03-01"));
            customers.add(customer("next core " + i).has("Core", "2022-12-01").has("Desk", "2023-03-01"));
            customers.add(customer("next suite " + i).has("Suite", "2022-12-01").has("Mail", "2023-03-01"));
        }
        RankingBacktest year = backtest("2023-12-31", customers).getFirst();

        assertThat(score(year, Ranking.PROBABILITY).hitAt1()).isEqualTo(Rate.of(80, 80));
        assertThat(score(year, Ranking.OWNERS).hitAt1()).isEqualTo(Rate.of(0, 80));
    }

    @Test
    void rankingsGoBackAYearAtATimeAsLongAsThereIsEnoughHistory() {
        List<Facts> customers = new ArrayList<>(owners());
        customers.add(TWO_MORE);

        // From 2022-12-31 to 2022-01-01 only Vault was acquired, which had no owner before.
        assertThat(backtest("2023-12-31", customers))
                .extracting(RankingBacktest::asOf)
                .containsExactly(LocalDate.of(2022, 12, 31));
        customers.add(customer("2022").has("Core", "2019-12-31").has("Mail", "2022-03-01"));
        assertThat(backtest("2023-12-31", customers))
                .extracting(RankingBacktest::asOf)
                .containsExactly(LocalDate.of(2022, 12, 31), LocalDate.of(2021, 12, 31));
        assertThat(backtest("2022-12-30", customers)).isEmpty();
        assertThat(backtest("2023-12-31", List.of())).isEmpty();
    }

    @Test
    void everyCustomerHasTheSameWeightOverall() {
        List<RankingBacktest> years = List.of(year(TWO_MORE, VAULT), year(TWO_MORE));

        // Average precisions by owners: 1 and 1/3, and 1.
        Score overall = RankingBacktest.overall(years).stream()
                .filter(score -> score.ranking() == Ranking.OWNERS)
                .findFirst()
                .orElseThrow();
        assertThat(overall.meanAveragePrecision()).isEqualTo(7.0 / 9, within(1e-15));
        assertThat(overall.hitAt1()).isEqualTo(Rate.of(2, 3));
        assertThat(overall.hitAt3()).isEqualTo(Rate.of(3, 3));
        assertThat(RankingBacktest.overall(List.of())).isEmpty();
    }

    private static RankingBacktest year(Facts... more) {
        List<Facts> customers = new ArrayList<>(owners());
        customers.addAll(List.of(more));
        return backtest("2023-12-31", customers).getFirst();
    }

    private static Score score(RankingBacktest backtest, Ranking ranking) {
        return backtest.scores().stream()
                .filter(score -> score.ranking() == ranking)
                .findFirst()
                .orElseThrow();
    }

    private static List<RankingBacktest> backtest(String asOf, List<Facts> customers) {
        return Backtest.of(
                        new Calculation(Settings.DEFAULT, Catalogue.NONE, LocalDate.parse(asOf)),
                        customers.stream().map(Facts::facts).toList())
                .rankings();
    }
}
