package crosssell.metrics.family;

import crosssell.metrics.family.OpportunityFamily.Group;
import crosssell.metrics.family.OpportunityFamily.Members;
import crosssell.metrics.figure.Opportunities;
import crosssell.metrics.figure.Opportunity;
import crosssell.metrics.figure.WhitespaceTotals;
import crosssell.metrics.figure.WhitespaceTotals.Total;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Playbook;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.opportunity.Cell;
import crosssell.metrics.opportunity.Chances;
import crosssell.metrics.opportunity.ConversionModel;
import crosssell.metrics.opportunity.Conversions;
import crosssell.metrics.opportunity.NextProduct;
import crosssell.metrics.opportunity.NextProducts;
import crosssell.metrics.opportunity.Readiness.Verdict;
import crosssell.metrics.opportunity.Rule;
import crosssell.metrics.opportunity.Whitespace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every cell of the whitespace, totalled, and the best of its gaps: of every product in every size segment.
public final class Offers {

    /// Those who fail no rule first, then by value and probability, undefined last.
    private static final Comparator<Offer> RANK = Comparator.comparing(Offer::ready)
            .thenComparing(Offer::value, Comparator.nullsFirst(Comparator.<Money>naturalOrder()))
            .thenComparing(Offer::probability, Comparator.nullsFirst(Comparator.<Double>naturalOrder()))
            .reversed()
            .thenComparing(Offer::customer)
            .thenComparing(Offer::product);

    private final Playbook playbook;
    private final List<Rule> rules;
    private final ConversionModel model;
    private final NextProducts next;
    private final List<ProductId> products;
    private final int[] places;
    private final SortedMap<String, Segment> segments = new TreeMap<>();

    private record Offer(
            Group group,
            boolean ready,
            CustomerId customer,
            ProductId product,
            @Nullable Double probability,
            @Nullable Money value) {}

    /// One size segment.
    private static final class Segment {
        private final Smallest<Offer> best = new Smallest<>(RANK, OpportunityFamily.MOST);
        private final List<Column> columns;

        Segment(int products) {
            this.columns = Stream.generate(Column::new).limit(products).toList();
        }
    }

    /// One product in one size segment.
    private static final class Column {
        private final Smallest<Offer> best = new Smallest<>(RANK, OpportunityFamily.MOST);
        private final Map<Cell, Long> cells = new EnumMap<>(Cell.class);
        private long potential;

        void add(Cell cell, long customers) {
            cells.merge(cell, customers, Long::sum);
        }

        long customers(Cell cell) {
            return cells.getOrDefault(cell, 0L);
        }

        void addAll(Column other) {
            other.cells.forEach(this::add);
            potential = Math.addExact(potential, other.potential);
        }
    }

    Offers(
            Map<Group, Members> groups,
            Whitespace whitespace,
            Playbook playbook,
            List<Rule> rules,
            Conversions conversions) {
        this.playbook = playbook;
        this.rules = rules;
        this.products = groups.keySet().stream()
                .flatMap(group -> group.inventory().owned().stream())
                .distinct()
                .sorted()
                .toList();
        this.model = conversions.model(groups.keySet().stream()
                .map(group -> group.inventory().acquired())
                .collect(Collectors.toSet()));
        this.next = new NextProducts(model);
        this.places = products.stream()
                .mapToInt(product -> Collections.binarySearch(model.products(), product))
                .toArray();
        groups.forEach((group, members) -> add(group, members, whitespace.cells(group.inventory())));
    }

    private void add(Group group, Members members, Function<ProductId, Cell> cells) {
        Segment segment = segments.computeIfAbsent(group.size(), size -> new Segment(products.size()));
        Chances chances = next.chances(group.inventory().acquired(), group.size());
        List<CustomerId> first = members.first();
        boolean ready = group.readiness() != Verdict.FAIL;
        for (int i = 0; i < products.size(); i++) {
            ProductId product = products.get(i);
            Column column = segment.columns.get(i);
            Cell cell = cells.apply(product);
            column.add(cell, members.customers());
            if (cell == Cell.GAP) {
                Double probability = chances.probability(places[i]);
                Money value = probability == null ? null : chances.value(places[i], probability);
                if (value != null) {
                    column.potential = Math.addExact(
                            column.potential, Math.multiplyExact(members.customers(), value.tenThousandths()));
                }
                for (CustomerId customer : first) {
                    Offer offer = new Offer(group, ready, customer, product, probability, value);
                    boolean ofProduct = column.best.add(offer);
                    boolean ofAll = segment.best.add(offer);
                    if (!ofProduct && !ofAll) {
                        break;
                    }
                }
            }
        }
    }

    public Opportunities opportunities() {
        SortedMap<ProductId, List<Opportunity>> byProduct = new TreeMap<>();
        for (int i = 0; i < products.size(); i++) {
            int column = i;
            byProduct.put(products.get(i), ranked(segment -> segment.columns.get(column).best));
        }
        return new Opportunities(ranked(segment -> segment.best), byProduct, model);
    }

    private List<Opportunity> ranked(Function<Segment, Smallest<Offer>> best) {
        return segments.values().stream()
                .flatMap(segment -> best.apply(segment).list().stream())
                .sorted(RANK)
                .map(this::opportunity)
                .toList();
    }

    private Opportunity opportunity(Offer offer) {
        Group group = offer.group;
        List<ProductId> acquired = group.inventory().acquired();
        NextProduct promise = next.chances(acquired, group.size()).of(offer.product);
        List<String> reasons = new ArrayList<>();
        reasons.add(promise.reason(acquired, group.size()));
        for (int i = 0; i < rules.size(); i++) {
            Verdict verdict = group.verdicts().get(i);
            if (verdict != Verdict.PASS) {
                reasons.add(rules.get(i).sentence(verdict, playbook));
            }
        }
        return new Opportunity(
                offer.customer, group.size(), group.inventory().owned(), promise, group.readiness(), reasons);
    }

    public WhitespaceTotals whitespace() {
        List<Total> totals = new ArrayList<>();
        for (int i = 0; i < products.size(); i++) {
            Column all = new Column();
            for (Segment segment : segments.values()) {
                all.addAll(segment.columns.get(i));
            }
            totals.add(total(i, null, all));
            for (Map.Entry<String, Segment> segment : segments.entrySet()) {
                totals.add(total(i, segment.getKey(), segment.getValue().columns.get(i)));
            }
        }
        return new WhitespaceTotals(products, totals);
    }

    private Total total(int i, @Nullable String size, Column column) {
        // Who states an MRR anywhere gives every segment a median.
        boolean valued = model.base().exposed().get(places[i]) > 0
                && model.sizes().getFirst().medianMrr().get(places[i]) != null;
        return new Total(
                products.get(i),
                size,
                column.customers(Cell.OWNED),
                column.customers(Cell.TRIAL),
                column.customers(Cell.LAPSED),
                column.customers(Cell.NOT_ELIGIBLE),
                column.customers(Cell.GAP),
                valued ? new Money(column.potential) : null);
    }
}
