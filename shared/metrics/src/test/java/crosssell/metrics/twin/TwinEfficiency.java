package crosssell.metrics.twin;

import crosssell.metrics.figure.CreditShares;
import crosssell.metrics.figure.Efficiency;
import crosssell.metrics.figure.Revenue;
import crosssell.metrics.model.Cost;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.SellingEffort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Efficiency over one period. Source: docs/definitions.md, "Efficiency".
record TwinEfficiency(
        TwinRevenue revenue, CreditShares.ByModel shares, SellingEffort effort, TwinAttribution attribution) {

    Efficiency.Period figures() {
        Revenue.Bridge bridge = revenue.bridge();
        BigDecimal recurring = bridge.movements().crossSell().toBigDecimal().multiply(BigDecimal.valueOf(12));
        BigDecimal won = recurring.add(bridge.oneTimeCrossSold().toBigDecimal());
        BigDecimal cost = cost(each -> true);
        return new Efficiency.Period(
                revenue.from(),
                revenue.to(),
                Money.of(won),
                Money.of(recurring),
                bridge.oneTimeCrossSold(),
                Money.of(cost),
                TwinHeadline.share(won, cost),
                teams(),
                products());
    }

    private List<Efficiency.OfTeam> teams() {
        List<Efficiency.OfTeam> rows = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        shares.byTeam().forEach(row -> names.add(row.team()));
        costs().stream().map(Cost::team).filter(Objects::nonNull).forEach(names::add);
        for (String name : names) {
            BigDecimal won = sum(shares.byTeam().stream()
                    .filter(row -> row.team().equals(name))
                    .map(CreditShares.OfTeam::revenue)
                    .toList());
            BigDecimal cost = cost(each -> name.equals(each.team()));
            if (won.signum() != 0 || cost.signum() != 0) {
                rows.add(new Efficiency.OfTeam(name, Money.of(won), Money.of(cost), TwinHeadline.share(won, cost)));
            }
        }
        BigDecimal won = shares.unattributed().revenue().toBigDecimal();
        BigDecimal cost = cost(each -> each.team() == null);
        if (won.signum() != 0 || cost.signum() != 0) {
            rows.add(new Efficiency.OfTeam(null, Money.of(won), Money.of(cost), TwinHeadline.share(won, cost)));
        }
        return rows;
    }

    private List<Efficiency.OfProduct> products() {
        List<Efficiency.OfProduct> rows = new ArrayList<>();
        TreeSet<ProductId> names = new TreeSet<>();
        shares.byProduct().forEach(row -> names.add(row.product()));
        for (Cost cost : costs()) {
            ProductId product = attribution.product(cost.campaignId());
            if (product != null) {
                names.add(product);
            }
        }
        for (ProductId name : names) {
            BigDecimal won = sum(shares.byProduct().stream()
                    .filter(row -> row.product().equals(name))
                    .map(CreditShares.OfProduct::revenue)
                    .toList());
            BigDecimal cost = cost(each -> name.equals(attribution.product(each.campaignId())));
            if (won.signum() != 0 || cost.signum() != 0) {
                rows.add(new Efficiency.OfProduct(name, Money.of(won), Money.of(cost), TwinHeadline.share(won, cost)));
            }
        }
        BigDecimal cost = cost(each -> attribution.product(each.campaignId()) == null);
        if (cost.signum() != 0) {
            rows.add(new Efficiency.OfProduct(null, Money.ZERO, Money.of(cost), 0.0));
        }
        return rows;
    }

    /// The costs incurred in the period, and the costs of campaigns that started in it.
    private List<Cost> costs() {
        List<Cost> costs = new ArrayList<>(effort.costs());
        effort.campaigns().forEach(campaign -> {
            if (campaign.cost() != null) {
                costs.add(new Cost(campaign.startsOn(), campaign.cost(), null, campaign.campaignId(), null));
            }
        });
        costs.removeIf(cost ->
                !cost.incurredOn().isAfter(revenue.from()) || cost.incurredOn().isAfter(revenue.to()));
        return costs;
    }

    private BigDecimal cost(Predicate<Cost> whose) {
        return sum(costs().stream().filter(whose).map(Cost::amount).toList());
    }

    private static BigDecimal sum(List<Money> amounts) {
        return TwinHeadline.sum(amounts.stream().map(Money::toBigDecimal).toList());
    }
}
