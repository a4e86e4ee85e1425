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
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The result of each campaign. Source: docs/definitions.md, "Campaigns".
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
        List<TwinCustomer> all = customers.stream()
                .filter(customer -> !customer.prospectByStatus())
                .filter(customer -> !targets(customer, id).isEmpty())
                .toList();
        List<TwinCustomer> targeted = all.stream()
                .filter(customer -> !asTargeted(customer, id).isEmpty())
                .toList();
        List<TwinCustomer> trialled = targeted.stream()
                .filter(customer -> trialledOn(customer, id) != null)
                .toList();
        List<TwinCustomer> triedFirst = trialled.stream()
                .filter(customer -> adopted(customer, daysTargeted(customer, id), days, offered).stream()
                        .noneMatch(product -> customer.firstRowOn(product).isBefore(trialledOn(customer, id))))
                .toList();
        Predicate<TwinCustomer> adopted = customer ->
                !adopted(customer, daysTargeted(customer, id), days, offered).isEmpty();
        Predicate<TwinCustomer> adoptedFromFirst =
                customer -> !adopted(customer, List.of(firstDay(customer, id)), days, offered)
                        .isEmpty();
        List<TwinCustomer> heldOut =
                all.stream().filter(customer -> heldOutFirst(customer, id)).toList();
        List<TwinCustomer> ownersBefore = all.stream()
                .filter(customer -> ownedBefore(customer, firstDay(customer, id), offered))
                .toList();
        List<TwinCustomer> compared = all.stream()
                .filter(customer -> !ownersBefore.contains(customer))
                .filter(customer -> !firstDay(customer, id).plusDays(days).isAfter(asOf))
                .toList();
        Rate with = rate(
                compared.stream()
                        .filter(customer -> !heldOutFirst(customer, id))
                        .toList(),
                adoptedFromFirst);
        Rate without = rate(
                compared.stream().filter(customer -> heldOutFirst(customer, id)).toList(), adoptedFromFirst);
        BigDecimal revenue = TwinHeadline.sum(targeted.stream()
                .map(customer -> revenue(customer, daysTargeted(customer, id), days, offered))
                .toList());
        BigDecimal cost = cost(id);
        return new CampaignOutcome(
                id,
                campaign == null ? null : campaign.name(),
                offered,
                campaign == null ? null : campaign.startsOn(),
                campaign == null ? null : campaign.endsOn(),
                days,
                targeted.size(),
                targeted.stream()
                        .filter(customer -> daysTargeted(customer, id).stream()
                                .anyMatch(day -> day.plusDays(days).isAfter(asOf)))
                        .count(),
                Rate.of(trialled.size(), targeted.size()),
                rate(triedFirst, adopted),
                rate(targeted, adopted),
                Money.of(revenue),
                Money.of(cost),
                TwinHeadline.share(revenue, cost),
                TwinHeadline.share(revenue.subtract(cost), cost),
                rate(heldOut, adoptedFromFirst),
                heldOut.stream().filter(targeted::contains).count(),
                ownersBefore.size(),
                lift(with, without),
                ownRevenue(revenue, with, without));
    }

    private static Rate rate(List<TwinCustomer> of, Predicate<TwinCustomer> counted) {
        return Rate.of(of.stream().filter(counted).count(), of.size());
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

    private List<Target> targets(TwinCustomer customer, String id) {
        return customer.facts().targets().stream()
                .filter(target ->
                        target.campaignId().equals(id) && !target.targetedOn().isAfter(asOf))
                .toList();
    }

    private List<Target> asTargeted(TwinCustomer customer, String id) {
        return targets(customer, id).stream()
                .filter(target -> !target.holdout())
                .toList();
    }

    private List<LocalDate> daysTargeted(TwinCustomer customer, String id) {
        return asTargeted(customer, id).stream().map(Target::targetedOn).toList();
    }

    private @Nullable LocalDate trialledOn(TwinCustomer customer, String id) {
        LocalDate first = null;
        for (Target target : asTargeted(customer, id)) {
            LocalDate on = target.trialledOn();
            if (on != null && !on.isAfter(asOf) && (first == null || on.isBefore(first))) {
                first = on;
            }
        }
        return first;
    }

    private LocalDate firstDay(TwinCustomer customer, String id) {
        return targets(customer, id).stream()
                .map(Target::targetedOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /// Whether all rows of the first day are holdouts.
    private boolean heldOutFirst(TwinCustomer customer, String id) {
        return targets(customer, id).stream()
                .filter(target -> target.targetedOn().equals(firstDay(customer, id)))
                .allMatch(Target::holdout);
    }

    private static boolean ownedBefore(TwinCustomer customer, LocalDate day, @Nullable ProductId offered) {
        return offered != null
                && customer.counted().stream().anyMatch(row -> offered.equals(row.product()) && row.activeAt(day))
                && customer.firstRowOn(offered).isBefore(day);
    }

    private boolean inWindow(List<LocalDate> windows, int days, LocalDate day) {
        return !day.isAfter(asOf)
                && windows.stream().anyMatch(from -> !day.isBefore(from) && !day.isAfter(from.plusDays(days)));
    }

    private List<ProductId> adopted(
            TwinCustomer customer, List<LocalDate> windows, int days, @Nullable ProductId offered) {
        return customer.acquiredProducts().stream()
                .filter(product -> offered == null || product.equals(offered))
                .filter(product -> customer.origin(product).equals(product))
                .filter(product -> inWindow(windows, days, customer.firstRowOn(product)))
                .toList();
    }

    private BigDecimal revenue(TwinCustomer customer, List<LocalDate> windows, int days, @Nullable ProductId offered) {
        BigDecimal revenue = BigDecimal.ZERO;
        for (ProductId product : adopted(customer, windows, days, offered)) {
            TwinCustomer then = customer.at(customer.firstRowOn(product));
            BigDecimal mrr = then.activeProducts().getOrDefault(product, BigDecimal.ZERO);
            revenue = revenue.add(mrr.multiply(BigDecimal.valueOf(12)));
            for (TwinRow row : customer.counted()) {
                if (product.equals(row.product())
                        && row.kind() == Kind.ONE_TIME
                        && row.amount() != null
                        && inWindow(windows, days, row.startOrEver())) {
                    revenue = revenue.add(row.amount());
                }
            }
        }
        return revenue;
    }

    /// revenue x lift / rate, over one denominator.
    private static @Nullable Money ownRevenue(BigDecimal revenue, Rate with, Rate without) {
        if (with.numerator() == 0 || without.denominator() == 0) {
            return null;
        }
        BigDecimal a = BigDecimal.valueOf(with.numerator() * without.denominator());
        BigDecimal b = BigDecimal.valueOf(without.numerator() * with.denominator());
        return Money.of(revenue.multiply(a.subtract(b)).divide(a, Money.SCALE, RoundingMode.HALF_UP));
    }

    private static CampaignOutcome.Lift lift(Rate with, Rate without) {
        if (with.rate() == null || without.rate() == null) {
            return new CampaignOutcome.Lift(with, without, null, null, null, null, null);
        }
        var difference = TwinRetention.difference(with, without);
        return new CampaignOutcome.Lift(
                with,
                without,
                difference.value(),
                difference.low(),
                difference.high(),
                TwinIndependence.pValue(
                        (int) with.numerator(),
                        (int) with.denominator(),
                        (int) (with.numerator() + without.numerator()),
                        (int) (with.denominator() + without.denominator())),
                Method.FISHER_EXACT);
    }
}
