package crosssell.metrics.family;

import crosssell.metrics.effort.CampaignsInForce;
import crosssell.metrics.figure.CreditShares;
import crosssell.metrics.figure.CreditShares.ByModel;
import crosssell.metrics.figure.Efficiency;
import crosssell.metrics.figure.Efficiency.OfProduct;
import crosssell.metrics.figure.Efficiency.OfTeam;
import crosssell.metrics.figure.Revenue;
import crosssell.metrics.model.Attribution.Model;
import crosssell.metrics.model.Campaign;
import crosssell.metrics.model.Cost;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.SellingEffort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The revenue won by cross-selling compared with its cost: efficiency = revenue / cost. It uses only customers'
/// figures already counted by [RevenueFamily] and [AttributionFamily].
///
/// A cost belongs to the period in which it was incurred, a campaign's own cost to the period of its start.
///
/// Example: a cross-sell movement of 100 and one-time amounts of 300, at costs of 500: 1,500 / 500 = 3.
///
/// Source: docs/definitions.md, "Efficiency".
public final class Efficiencies {

    private static final int MONTHS_A_YEAR = 12;

    private final List<Spending> spent = new ArrayList<>();
    private final Model model;

    private record Spending(
            LocalDate on,
            Money amount,
            @Nullable String team,
            @Nullable ProductId product) {}

    /// @param model the model by which teams share the revenue
    public Efficiencies(SellingEffort effort, CampaignsInForce campaigns, Model model) {
        this.model = model;
        for (Cost cost : effort.costs()) {
            String campaign = cost.campaignId();
            ProductId product = campaign == null ? null : campaigns.product(campaign);
            spent.add(new Spending(cost.incurredOn(), cost.amount(), cost.team(), product));
        }
        for (Campaign campaign : effort.campaigns()) {
            if (campaign.cost() != null) {
                ProductId product = campaigns.product(campaign.campaignId());
                spent.add(new Spending(campaign.startsOn(), campaign.cost(), null, product));
            }
        }
    }

    public Efficiency figures(Revenue revenue, CreditShares shares) {
        return new Efficiency(
                period(revenue.month(), shares.month()), period(revenue.trailing12Months(), shares.trailing12Months()));
    }

    private Efficiency.Period period(Revenue.Bridge bridge, CreditShares.Period shares) {
        Ledger<String> teams = new Ledger<>();
        Ledger<ProductId> products = new Ledger<>();
        ByModel won = shares.by(model);
        won.byTeam().forEach(row -> teams.of(row.team()).revenue(row.revenue()));
        teams.of(null).revenue(won.unattributed().revenue());
        won.byProduct().forEach(row -> products.of(row.product()).revenue(row.revenue()));
        Account all = new Account();
        all.revenue(shares.revenue());
        for (Spending each : spent) {
            if (each.on.isAfter(bridge.from()) && !each.on.isAfter(bridge.to())) {
                List.of(teams.of(each.team), products.of(each.product), all)
                        .forEach(account -> account.cost(each.amount));
            }
        }
        return new Efficiency.Period(
                bridge.from(),
                bridge.to(),
                new Money(all.revenue),
                new Money(Math.multiplyExact(
                        MONTHS_A_YEAR, bridge.movements().crossSell().tenThousandths())),
                bridge.oneTimeCrossSold(),
                new Money(all.cost),
                HeadlineTally.ratio(all.revenue, all.cost),
                teams.rows(OfTeam::new),
                products.rows(OfProduct::new));
    }

    /// The accounts by name, the one without a name last.
    private static final class Ledger<K extends Comparable<K>> {
        private final SortedMap<@Nullable K, Account> accounts =
                new TreeMap<>(Comparator.nullsLast(Comparator.<K>naturalOrder()));

        interface Row<K, R> {
            R of(@Nullable K name, Money revenue, Money cost, @Nullable Double efficiency);
        }

        Account of(@Nullable K name) {
            return accounts.computeIfAbsent(name, n -> new Account());
        }

        <R> List<R> rows(Row<K, R> row) {
            List<R> rows = new ArrayList<>();
            accounts.forEach((name, of) -> {
                if (of.revenue != 0 || of.cost != 0) {
                    rows.add(row.of(
                            name, new Money(of.revenue), new Money(of.cost), HeadlineTally.ratio(of.revenue, of.cost)));
                }
            });
            return rows;
        }
    }

    private static final class Account {
        private long revenue;
        private long cost;

        void revenue(Money more) {
            revenue = Math.addExact(revenue, more.tenThousandths());
        }

        void cost(Money more) {
            cost = Math.addExact(cost, more.tenThousandths());
        }
    }
}
