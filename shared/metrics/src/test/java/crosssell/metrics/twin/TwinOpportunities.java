package crosssell.metrics.twin;

import crosssell.metrics.conversion.ConversionModel;
import crosssell.metrics.conversion.ConversionModel.SizeSegment;
import crosssell.metrics.figure.Opportunities;
import crosssell.metrics.figure.Opportunity;
import crosssell.metrics.figure.ReadinessCounts;
import crosssell.metrics.figure.ReadinessCounts.ByRule;
import crosssell.metrics.figure.WhitespaceTotals;
import crosssell.metrics.figure.WhitespaceTotals.Total;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings;
import crosssell.metrics.offer.NextProduct;
import crosssell.metrics.offer.NextProduct.Evidence;
import crosssell.metrics.readiness.Readiness.Verdict;
import crosssell.metrics.readiness.Rule;
import crosssell.metrics.whitespace.WhitespaceCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Every offer to every customer, then the best of them.
///
/// Source: docs/definitions.md, "Next product" and "Whitespace".
final class TwinOpportunities {

    private final List<TwinCustomer> active;
    private final Catalogue catalogue;
    private final Settings settings;
    private final Function<TwinCustomer, String> size;
    private final List<ProductId> products;
    private final ConversionModel model;
    private final List<Opportunity> offers = new ArrayList<>();

    TwinOpportunities(List<TwinCustomer> all, List<TwinCustomer> active, Catalogue catalogue, Settings settings) {
        this.active = active;
        this.catalogue = catalogue;
        this.settings = settings;
        this.size = Objects.requireNonNull(TwinDimension.all(settings).get("size"));
        this.model = new TwinConversions(all, active, settings, catalogue).model();
        TreeSet<ProductId> owned = new TreeSet<>();
        active.forEach(customer -> owned.addAll(customer.activeProducts().keySet()));
        this.products = List.copyOf(owned);
        for (TwinCustomer customer : active) {
            for (ProductId product : products) {
                if (cell(customer, product) == WhitespaceCell.GAP) {
                    offers.add(offer(customer, product));
                }
            }
        }
        Comparator<Opportunity> byReadiness = Comparator.comparing(offer -> offer.readiness() == Verdict.FAIL);
        offers.sort(byReadiness
                .thenComparing(offer -> number(offer.next().value()), Comparator.reverseOrder())
                .thenComparing(
                        offer -> Objects.requireNonNullElse(offer.next().probability(), -1.0),
                        Comparator.reverseOrder())
                .thenComparing(Opportunity::customer)
                .thenComparing(offer -> offer.next().product()));
    }

    private static BigDecimal number(@Nullable Money value) {
        return value == null ? BigDecimal.valueOf(Long.MIN_VALUE) : value.toBigDecimal();
    }

    private WhitespaceCell cell(TwinCustomer customer, ProductId product) {
        if (customer.activeProducts().containsKey(product)) {
            return WhitespaceCell.OWNED;
        }
        if (customer.rows().stream()
                .anyMatch(row ->
                        row.kind() == Kind.TRIAL && product.equals(row.product()) && row.activeAt(customer.asOf()))) {
            return WhitespaceCell.TRIAL;
        }
        if (customer.acquiredProducts().contains(product)) {
            return WhitespaceCell.LAPSED;
        }
        for (CatalogueEntry entry : catalogue.entries()) {
            boolean launched = entry.launchedOn() == null || !entry.launchedOn().isAfter(customer.asOf());
            boolean retired = entry.retiredOn() != null && !entry.retiredOn().isAfter(customer.asOf());
            if (product.equals(TwinRow.product(entry.sku(), catalogue)) && launched && !retired) {
                return WhitespaceCell.GAP;
            }
        }
        return catalogue.isNone() ? WhitespaceCell.GAP : WhitespaceCell.NOT_ELIGIBLE;
    }

    private Opportunity offer(TwinCustomer customer, ProductId product) {
        Map<Rule, Verdict> verdicts = TwinReadiness.of(customer, settings.playbook());
        List<ProductId> acquired = List.copyOf(customer.acquiredProducts());
        NextProduct next = next(acquired, size.apply(customer), product);
        List<String> reasons = new ArrayList<>();
        reasons.add(next.reason(acquired, size.apply(customer)));
        verdicts.forEach((rule, verdict) -> {
            if (verdict != Verdict.PASS) {
                reasons.add(rule.sentence(verdict, settings.playbook()));
            }
        });
        return new Opportunity(
                customer.facts().customer(),
                name(customer),
                size.apply(customer),
                List.copyOf(customer.activeProducts().keySet()),
                next,
                verdict(verdicts),
                reasons);
    }

    private static @Nullable String name(TwinCustomer customer) {
        CustomerRecord row = customer.record();
        return row == null ? null : row.attributes().get("name");
    }

    private static Verdict verdict(Map<Rule, Verdict> verdicts) {
        for (Verdict worst : List.of(Verdict.FAIL, Verdict.UNKNOWN)) {
            if (verdicts.containsValue(worst)) {
                return worst;
            }
        }
        return Verdict.PASS;
    }

    private NextProduct next(List<ProductId> acquired, String segment, ProductId product) {
        int i = model.products().indexOf(product);
        if (model.base().exposed().get(i) == 0) {
            Evidence none = new Evidence(0, 0);
            return new NextProduct(product, null, null, null, none, none, null, null, null, null, null);
        }
        double base = (double) model.base().converted().get(i)
                / model.base().exposed().get(i);
        SizeSegment here = model.sizes().get(TwinConversions.SIZES.indexOf(segment));
        long exposedOwners = 0;
        long convertedOwners = 0;
        for (ProductId owned : acquired) {
            for (ConversionModel.Owners owners : model.owners()) {
                if (owners.product().equals(owned)) {
                    exposedOwners += owners.acquirers() - owners.unexposed().getOrDefault(product, 0L);
                    convertedOwners += owners.converted().getOrDefault(product, 0L);
                }
            }
        }
        double n = acquired.size();
        double ofOwners = (convertedOwners / n + 100 * base) / (exposedOwners / n + 100);
        Evidence all = new Evidence(0, 0);
        Evidence inSegment = all;
        for (SizeSegment each : model.sizes()) {
            Evidence more = evidence(each, acquired, product);
            all = new Evidence(all.exposed() + more.exposed(), all.converted() + more.converted());
            inSegment = each.size().equals(segment) ? more : inSegment;
        }
        double ofState = (all.converted() + 100 * ofOwners) / (all.exposed() + 100);
        double successes = inSegment.converted() + 100 * ofState;
        double trials = inSegment.exposed() + 100;
        double p = successes / trials;
        // Wilson, solved as the roots of (p - x)^2 = z^2 x (1 - x) / n.
        double z2 = 1.959963984540054 * 1.959963984540054;
        double middle = p + z2 / (2 * trials);
        double root = Math.sqrt(middle * middle - (1 + z2 / trials) * p * p);
        double low = successes == 0 ? 0 : (middle - root) / (1 + z2 / trials);
        double high = successes == trials ? 1 : (middle + root) / (1 + z2 / trials);
        Double mrr = here.medianMrr().get(i);
        Double ownerRate = exposedOwners == 0 ? null : Double.valueOf((double) convertedOwners / exposedOwners);
        return new NextProduct(
                product,
                p,
                low,
                high,
                all,
                inSegment,
                ownerRate,
                base,
                value(p, mrr),
                value(low, mrr),
                value(high, mrr));
    }

    private Evidence evidence(SizeSegment size, List<ProductId> acquired, ProductId product) {
        int i = model.products().indexOf(product);
        if (acquired.size() > 4) {
            return new Evidence(
                    size.many().exposed().get(i), size.many().converted().get(i));
        }
        return size.states().stream()
                .filter(state -> state.acquired().equals(acquired))
                .map(state -> new Evidence(
                        state.entries() - state.unexposed().getOrDefault(product, 0L),
                        state.converted().getOrDefault(product, 0L)))
                .findFirst()
                .orElse(new Evidence(0, 0));
    }

    private static @Nullable Money value(double probability, @Nullable Double mrr) {
        // A tie between two cents depends on the last bit of a double, so this one step is taken from the calculation.
        return mrr == null ? null : Money.of(BigDecimal.valueOf(Math.round(probability * mrr * 12 * 100), 2));
    }

    Opportunities figures() {
        SortedMap<ProductId, List<Opportunity>> byProduct = new TreeMap<>();
        for (ProductId product : products) {
            byProduct.put(product, best(offer -> offer.next().product().equals(product)));
        }
        return new Opportunities(best(offer -> true), byProduct, model);
    }

    /// The best 50 of each size segment.
    private List<Opportunity> best(Predicate<Opportunity> wanted) {
        Map<String, Integer> taken = new TreeMap<>();
        return offers.stream()
                .filter(wanted)
                .filter(offer -> taken.merge(offer.segment(), 1, Integer::sum) <= 50)
                .toList();
    }

    WhitespaceTotals whitespace() {
        List<Total> totals = new ArrayList<>();
        for (ProductId product : products) {
            totals.add(total(product, null));
            for (String segment : TwinConversions.SIZES) {
                if (active.stream().anyMatch(customer -> size.apply(customer).equals(segment))) {
                    totals.add(total(product, segment));
                }
            }
        }
        return new WhitespaceTotals(products, totals);
    }

    private Total total(ProductId product, @Nullable String segment) {
        Predicate<String> here = each -> segment == null || each.equals(segment);
        Map<WhitespaceCell, Long> cells = new TreeMap<>();
        for (TwinCustomer customer : active) {
            if (here.test(size.apply(customer))) {
                cells.merge(cell(customer, product), 1L, Long::sum);
            }
        }
        BigDecimal potential = BigDecimal.ZERO;
        for (Opportunity offer : offers) {
            Money value = offer.next().value();
            if (offer.next().product().equals(product) && here.test(offer.segment()) && value != null) {
                potential = potential.add(value.toBigDecimal());
            }
        }
        int i = model.products().indexOf(product);
        boolean valued = model.base().exposed().get(i) > 0
                && model.sizes().stream().anyMatch(each -> each.medianMrr().get(i) != null);
        return new Total(
                product,
                segment,
                cells.getOrDefault(WhitespaceCell.OWNED, 0L),
                cells.getOrDefault(WhitespaceCell.TRIAL, 0L),
                cells.getOrDefault(WhitespaceCell.LAPSED, 0L),
                cells.getOrDefault(WhitespaceCell.NOT_ELIGIBLE, 0L),
                cells.getOrDefault(WhitespaceCell.GAP, 0L),
                valued ? Money.of(potential) : null);
    }

    ReadinessCounts readiness() {
        List<Map<Rule, Verdict>> all = active.stream()
                .map(customer -> TwinReadiness.of(customer, settings.playbook()))
                .toList();
        List<Verdict> verdicts = all.stream().map(TwinOpportunities::verdict).toList();
        List<ByRule> rules = new ArrayList<>();
        for (Rule rule : Rule.of(settings.playbook())) {
            List<Verdict> ofRule = all.stream()
                    .map(each -> Objects.requireNonNull(each.get(rule)))
                    .toList();
            rules.add(new ByRule(
                    rule, count(ofRule, Verdict.PASS), count(ofRule, Verdict.FAIL), count(ofRule, Verdict.UNKNOWN)));
        }
        return new ReadinessCounts(
                active.size(),
                count(verdicts, Verdict.PASS),
                count(verdicts, Verdict.FAIL),
                count(verdicts, Verdict.UNKNOWN),
                rules);
    }

    private static long count(List<Verdict> verdicts, Verdict wanted) {
        return verdicts.stream().filter(wanted::equals).count();
    }
}
