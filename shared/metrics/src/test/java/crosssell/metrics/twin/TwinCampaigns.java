package crosssell.metrics.twin;

import crosssell.metrics.figure.CampaignOutcome;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.model.Campaign;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.Cost;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.SellingEffort;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Sku;
import crosssell.metrics.model.Target;
import crosssell.metrics.statistics.Independence.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Section 9's campaigns.
///
/// @param customers every known customer, as of t
record TwinCampaigns(
        List<TwinCustomer> customers, SellingEffort effort, Catalogue catalogue, Settings settings, LocalDate asOf) {

    List<CampaignOutcome> figures() {
        Set<String> ids = new TreeSet<>();
        effort.campaigns().stream()
                .filter(row -> !row.startsOn().isAfter(asOf))
                .forEach(row -> ids.add(row.campaignId()));
        for (Cost cost : effort.costs()) {
            if (cost.campaignId() != null && !cost.incurredOn().isAfter(asOf)) {
                ids.add(cost.campaignId());
            }
        }
        for (TwinCustomer customer : customers) {
            if (!customer.prospectByStatus()) {
                customer.facts().targets().stream()
                        .filter(target -> !target.targetedOn().isAfter(asOf))
                        .forEach(target -> ids.add(target.campaignId()));
            }
        }
        return ids.stream().map(this::outcome).toList();
    }

    private CampaignOutcome outcome(String id) {
        Campaign campaign = campaign(id);
        int days = campaign == null || campaign.attributionDays() == null
                ? settings.attribution().campaignDays()
                : campaign.attributionDays();
        ProductId offered = campaign == null || campaign.product() == null ? null : product(campaign.product());
        List<TwinCustomer> heldOut = with(id, targets -> targets.stream().allMatch(Target::holdout));
        List<TwinCustomer> targeted = with(id, targets -> !targets.stream().allMatch(Target::holdout));
        List<TwinCustomer> trialled = targeted.stream()
                .filter(customer -> asTargeted(customer, id).stream()
                        .anyMatch(target -> target.trialledOn() != null
                                && !target.trialledOn().isAfter(asOf)))
                .toList();
        Predicate<TwinCustomer> adopted =
                customer -> !adopted(customer, id, days, offered).isEmpty();
        BigDecimal revenue = TwinHeadline.sum(targeted.stream()
                .map(customer -> revenue(customer, id, days, offered))
                .toList());
        BigDecimal cost = cost(id);
        Rate net = Rate.of(targeted.stream().filter(adopted).count(), targeted.size());
        Rate holdout = Rate.of(heldOut.stream().filter(adopted).count(), heldOut.size());
        return new CampaignOutcome(
                id,
                campaign == null ? null : campaign.name(),
                offered,
                campaign == null ? null : campaign.startsOn(),
                campaign == null ? null : campaign.endsOn(),
                days,
                targeted.size(),
                targeted.stream()
                        .filter(customer -> asTargeted(customer, id).stream()
                                .anyMatch(target ->
                                        target.targetedOn().plusDays(days).isAfter(asOf)))
                        .count(),
                Rate.of(trialled.size(), targeted.size()),
                Rate.of(trialled.stream().filter(adopted).count(), trialled.size()),
                net,
                Money.of(revenue),
                Money.of(cost),
                TwinHeadline.share(revenue, cost),
                TwinHeadline.share(revenue.subtract(cost), cost),
                holdout,
                lift(net, holdout));
    }

    /// The newest row that started by t, else the first.
    private @Nullable Campaign campaign(String id) {
        List<Campaign> rows = effort.campaigns().stream()
                .filter(row -> row.campaignId().equals(id))
                .sorted(Comparator.comparing(Campaign::startsOn))
                .toList();
        List<Campaign> started =
                rows.stream().filter(row -> !row.startsOn().isAfter(asOf)).toList();
        return started.isEmpty() ? (rows.isEmpty() ? null : rows.getFirst()) : started.getLast();
    }

    private ProductId product(ProductId name) {
        ProductId ofSku = TwinRow.product(new Sku(name.value()), catalogue);
        return ofSku == null ? name : ofSku;
    }

    private BigDecimal cost(String id) {
        BigDecimal cost = BigDecimal.ZERO;
        for (Campaign row : effort.campaigns()) {
            if (row.campaignId().equals(id)
                    && row.cost() != null
                    && !row.startsOn().isAfter(asOf)) {
                cost = cost.add(row.cost().toBigDecimal());
            }
        }
        for (Cost row : effort.costs()) {
            if (id.equals(row.campaignId()) && !row.incurredOn().isAfter(asOf)) {
                cost = cost.add(row.amount().toBigDecimal());
            }
        }
        return cost;
    }

    /// Those with rows of a campaign by t, and such rows.
    private List<TwinCustomer> with(String id, Predicate<List<Target>> such) {
        return customers.stream()
                .filter(customer -> !customer.prospectByStatus())
                .filter(customer -> !targets(customer, id).isEmpty() && such.test(targets(customer, id)))
                .toList();
    }

    private List<Target> targets(TwinCustomer customer, String id) {
        return customer.facts().targets().stream()
                .filter(target ->
                        target.campaignId().equals(id) && !target.targetedOn().isAfter(asOf))
                .toList();
    }

    /// The rows that count: those without holdout, if there are any.
    private List<Target> asTargeted(TwinCustomer customer, String id) {
        List<Target> all = targets(customer, id);
        List<Target> open = all.stream().filter(target -> !target.holdout()).toList();
        return open.isEmpty() ? all : open;
    }

    private boolean inWindow(TwinCustomer customer, String id, int days, LocalDate day) {
        return !day.isAfter(asOf)
                && asTargeted(customer, id).stream()
                        .anyMatch(target -> !day.isBefore(target.targetedOn())
                                && !day.isAfter(target.targetedOn().plusDays(days)));
    }

    private List<ProductId> adopted(TwinCustomer customer, String id, int days, @Nullable ProductId offered) {
        return customer.acquiredProducts().stream()
                .filter(product -> offered == null || product.equals(offered))
                .filter(product -> customer.origin(product).equals(product))
                .filter(product -> inWindow(customer, id, days, customer.firstRowOn(product)))
                .toList();
    }

    private BigDecimal revenue(TwinCustomer customer, String id, int days, @Nullable ProductId offered) {
        BigDecimal revenue = BigDecimal.ZERO;
        for (ProductId product : adopted(customer, id, days, offered)) {
            TwinCustomer then = customer.at(customer.firstRowOn(product));
            BigDecimal mrr = then.activeProducts().getOrDefault(product, BigDecimal.ZERO);
            revenue = revenue.add(mrr.multiply(BigDecimal.valueOf(12)));
            for (TwinRow row : customer.counted()) {
                if (product.equals(row.product())
                        && row.kind() == Kind.ONE_TIME
                        && row.amount() != null
                        && inWindow(customer, id, days, row.startOrEver())) {
                    revenue = revenue.add(row.amount());
                }
            }
        }
        return revenue;
    }

    private static CampaignOutcome.Lift lift(Rate net, Rate holdout) {
        if (net.rate() == null || holdout.rate() == null) {
            return new CampaignOutcome.Lift(null, null, null, null, null);
        }
        var difference = TwinRetention.difference(net, holdout);
        return new CampaignOutcome.Lift(
                difference.value(),
                difference.low(),
                difference.high(),
                TwinIndependence.pValue(
                        (int) net.numerator(),
                        (int) net.denominator(),
                        (int) (net.numerator() + holdout.numerator()),
                        (int) (net.denominator() + holdout.denominator())),
                Method.FISHER_EXACT);
    }
}
