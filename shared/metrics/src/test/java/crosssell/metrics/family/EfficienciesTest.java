package crosssell.metrics.family;

import static crosssell.metrics.Facts.customer;
import static crosssell.metrics.Facts.figures;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.Calculation;
import crosssell.metrics.Facts;
import crosssell.metrics.figure.CreditShares;
import crosssell.metrics.figure.CreditShares.ByModel;
import crosssell.metrics.figure.Efficiency;
import crosssell.metrics.figure.Efficiency.OfProduct;
import crosssell.metrics.figure.Efficiency.OfTeam;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.figure.Revenue;
import crosssell.metrics.model.Attribution.Model;
import crosssell.metrics.model.Campaign;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.Cost;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.SellingEffort;
import crosssell.metrics.model.Settings;
import crosssell.metrics.twin.SeededHistories;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Cases from docs/definitions.md, "Efficiency", of December 2024; expected values by hand.
class EfficienciesTest {

    private static final Facts BUYER = customer("c")
            .pays("Core", "2024-01-01", null, "1")
            .pays("Mobile", "2024-12-01", null, "100")
            .buys("Vault", "2024-12-02", "300")
            .touched("CS", "2024-12-01", "Mobile");

    /// The example in the javadoc, by team and by product.
    @Test
    void revenueIsComparedWithCostByTeamAndProduct() {
        Efficiency.Period month = month(
                List.of(campaign("k1", "2024-12-01", "Mobile", "100"), campaign("k2", "2024-01-01", "Archive", "7")),
                cost("2024-12-31", "150", "CS", null),
                cost("2024-12-01", "50", "Sales", "k1"),
                cost("2024-12-10", "75", null, "k2"),
                cost("2024-12-10", "125", null, "unknown"));

        assertThat(month.from()).isEqualTo("2024-11-30");
        assertThat(month.to()).isEqualTo("2024-12-31");
        assertThat(month.recurring()).isEqualTo(Money.of("1200"));
        assertThat(month.oneTime()).isEqualTo(Money.of("300"));
        assertThat(month.revenue()).isEqualTo(Money.of("1500"));
        assertThat(month.cost()).isEqualTo(Money.of("500"));
        assertThat(month.efficiency()).isEqualTo(3);
        assertThat(month.byTeam())
                .containsExactly(
                        team("CS", "1200", "150", 8.0), team("Sales", "0", "50", 0.0), team(null, "300", "300", 1.0));
        assertThat(month.byProduct())
                .containsExactly(
                        product("Archive", "0", "75", 0.0),
                        product("Mobile", "1200", "150", 8.0),
                        product("Vault", "300", "0", null),
                        product(null, "0", "275", 0.0));
    }

    @Test
    void revenueWithoutCostHasNoEfficiency() {
        Efficiency.Period month = month(List.of());

        assertThat(month.efficiency()).isNull();
        assertThat(month.byTeam()).containsExactly(team("CS", "1200", "0", null), team(null, "300", "0", null));
    }

    @Test
    void aCostBelongsToThePeriodInWhichItWasIncurred() {
        Cost[] costs = {
            cost("2023-12-31", "1", null, null),
            cost("2024-01-01", "2", null, null),
            cost("2024-11-30", "4", null, null),
            cost("2024-12-01", "8", null, null),
            cost("2024-12-31", "16", null, null),
            cost("2025-01-01", "32", null, null)
        };
        Efficiency efficiency = efficiency(List.of(campaign("k", "2024-06-01", null, "64")), costs);

        assertThat(efficiency.month().cost()).isEqualTo(Money.of("24"));
        assertThat(efficiency.trailing12Months().cost()).isEqualTo(Money.of("94"));
    }

    @Test
    void theNewestStartedRowOfACampaignGivesItsProductAndEachRowCosts() {
        List<Campaign> rows = List.of(
                campaign("k", "2024-12-20", "Mobile", "2"),
                campaign("k", "2024-12-01", "Archive", "1"),
                campaign("k", "2025-01-01", "Vault", "4"),
                campaign("planned", "2025-02-01", "Core", null),
                campaign("planned", "2025-01-01", "Archive", null));

        assertThat(month(rows, cost("2024-12-05", "8", null, "planned")).byProduct())
                .containsExactly(
                        product("Archive", "0", "8", 0.0),
                        product("Mobile", "1200", "3", 400.0),
                        product("Vault", "300", "0", null));
    }

    @Test
    void onRandomDataTeamsProductsCampaignsAndModelsAddUpToTheBridgeExactly() {
        int shared = 0;
        for (long seed = 0; seed < 40; seed++) {
            SeededHistories.Histories histories = SeededHistories.of(seed, 60);
            Figures figures = histories.calculation().figures(histories.customers());
            CreditShares shares = figures.attribution();
            addUp(
                    figures.efficiency().month(),
                    shares.month(),
                    figures.revenue().month());
            addUp(
                    figures.efficiency().trailing12Months(),
                    shares.trailing12Months(),
                    figures.revenue().trailing12Months());
            shared += shares.trailing12Months().by(Model.DECAY).byTeam().size();
        }
        assertThat(shared).as("teams with a share").isGreaterThan(40);
    }

    private static void addUp(Efficiency.Period efficiency, CreditShares.Period shares, Revenue.Bridge bridge) {
        Money won = new Money(12 * bridge.movements().crossSell().tenThousandths()
                + bridge.oneTimeCrossSold().tenThousandths());
        assertThat(List.of(
                        efficiency.revenue(),
                        new Money(efficiency.recurring().tenThousandths()
                                + efficiency.oneTime().tenThousandths()),
                        sum(efficiency.byTeam(), OfTeam::revenue),
                        sum(efficiency.byProduct(), OfProduct::revenue),
                        shares.revenue()))
                .containsOnly(won);
        assertThat(List.of(sum(efficiency.byTeam(), OfTeam::cost), sum(efficiency.byProduct(), OfProduct::cost)))
                .containsOnly(efficiency.cost());
        assertThat(shares.models()).extracting(ByModel::model).containsExactly(Model.values());
        for (ByModel each : shares.models()) {
            addUp(
                    shares.crossSells(),
                    won,
                    each.unattributed(),
                    each.byTeam(),
                    CreditShares.OfTeam::crossSells,
                    CreditShares.OfTeam::revenue);
            addUp(
                    shares.crossSells(),
                    won,
                    each.withoutCampaign(),
                    each.byCampaign(),
                    CreditShares.OfCampaign::crossSells,
                    CreditShares.OfCampaign::revenue);
            for (CreditShares.OfProduct product : each.byProduct()) {
                addUp(
                        product.crossSells(),
                        product.revenue(),
                        product.unattributed(),
                        product.byTeam(),
                        CreditShares.OfTeam::crossSells,
                        CreditShares.OfTeam::revenue);
            }
            assertThat(each.byProduct().stream()
                            .mapToLong(CreditShares.OfProduct::crossSells)
                            .sum())
                    .isEqualTo(shares.crossSells());
        }
    }

    private static <R> void addUp(
            long crossSells,
            Money revenue,
            CreditShares.Unattributed nobodys,
            List<R> rows,
            Function<R, BigDecimal> credit,
            Function<R, Money> won) {
        assertThat(rows.stream().map(credit).reduce(BigDecimal.valueOf(nobodys.crossSells()), BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.valueOf(crossSells));
        List<Money> amounts = new ArrayList<>(rows.stream().map(won).toList());
        amounts.add(nobodys.revenue());
        assertThat(sum(amounts, amount -> amount)).isEqualTo(revenue);
    }

    private static <R> Money sum(List<R> rows, Function<R, Money> amount) {
        return new Money(rows.stream()
                .mapToLong(row -> amount.apply(row).tenThousandths())
                .sum());
    }

    private static Efficiency.Period month(List<Campaign> campaigns, Cost... costs) {
        return efficiency(campaigns, costs).month();
    }

    private static Efficiency efficiency(List<Campaign> campaigns, Cost... costs) {
        SellingEffort effort = new SellingEffort(campaigns, List.of(costs));
        Calculation calculation = new Calculation(Settings.DEFAULT, Catalogue.NONE, effort, LocalDate.of(2024, 12, 31));
        return figures(calculation, BUYER).efficiency();
    }

    private static Campaign campaign(String id, String startsOn, @Nullable String product, @Nullable String cost) {
        return new Campaign(
                id,
                LocalDate.parse(startsOn),
                null,
                product == null ? null : new ProductId(product),
                null,
                null,
                cost == null ? null : Money.of(cost));
    }

    private static Cost cost(String on, String amount, @Nullable String team, @Nullable String campaign) {
        return new Cost(LocalDate.parse(on), Money.of(amount), team, campaign, null);
    }

    private static OfTeam team(@Nullable String team, String revenue, String cost, @Nullable Double efficiency) {
        return new OfTeam(team, Money.of(revenue), Money.of(cost), efficiency);
    }

    private static OfProduct product(
            @Nullable String product, String revenue, String cost, @Nullable Double efficiency) {
        return new OfProduct(
                product == null ? null : new ProductId(product), Money.of(revenue), Money.of(cost), efficiency);
    }
}
