package crosssell.metrics.family;

import crosssell.metrics.conversion.ConversionModel;
import crosssell.metrics.conversion.Conversions;
import crosssell.metrics.family.OpportunityFamily.Group;
import crosssell.metrics.family.OpportunityFamily.Member;
import crosssell.metrics.family.OpportunityFamily.Members;
import crosssell.metrics.figure.Opportunities;
import crosssell.metrics.figure.Opportunity;
import crosssell.metrics.figure.WhitespaceTotals;
import crosssell.metrics.figure.WhitespaceTotals.Total;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Playbook;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.offer.Chances;
import crosssell.metrics.offer.NextProduct;
import crosssell.metrics.offer.NextProducts;
import crosssell.metrics.readiness.Readiness.Verdict;
import crosssell.metrics.readiness.Rule;
import crosssell.metrics.whitespace.Inventory;
import crosssell.metrics.whitespace.Whitespace;
import crosssell.metrics.whitespace.WhitespaceCell;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The totals of the whitespace, and the best offers for its gaps: per product and per size segment.
public final class Offers {

    private final Playbook playbook;
    private final List<Rule> rules;
    private final ConversionModel model;
    private final NextProducts next;
    private final List<ProductId> products;
    private final int[] places;
    private final SortedMap<String, Segment> segments = new TreeMap<>();

    /// One gap of one customer. The order: customers who fail no rule first, then by value and probability, undefined
    /// last. Comparison is hand-written because nearly every gap of every group is compared, and few are kept.
    ///
    /// @param ready whether the customer fails no rule
    /// @param value in ten-thousandths; [#UNDEFINED] if undefined
    /// @param probability [#UNDEFINED] if undefined
    private record Offer(Group group, boolean ready, long value, double probability, Member member, ProductId product)
            implements Comparable<Offer> {

        /// Below every value and probability.
        static final long UNDEFINED = Long.MIN_VALUE;

        /// Whether no offer of this rank can be among the best, for any customer and product.
        static boolean isHopeless(SmallestItems<Offer> best, boolean ready, long value, double probability) {
            Offer last = best.largest();
            return last != null && last.compareTo(ready, value, probability) < 0;
        }

        private int compareTo(boolean otherReady, long otherValue, double otherProbability) {
            int order = Boolean.compare(otherReady, ready);
            order = order != 0 ? order : Long.compare(otherValue, value);
            return order != 0 ? order : Double.compare(otherProbability, probability);
        }

        @Override
        public int compareTo(Offer other) {
            int order = compareTo(other.ready, other.value, other.probability);
            order = order != 0 ? order : member.customer().compareTo(other.member.customer());
            return order != 0 ? order : product.compareTo(other.product);
        }
    }

    /// One size segment.
    private static final class Segment {
        private final SmallestItems<Offer> best =
                new SmallestItems<>(Comparator.<Offer>naturalOrder(), OpportunityFamily.MOST);
        private final List<Column> columns;

        Segment(int products) {
            this.columns = Stream.generate(Column::new).limit(products).toList();
        }
    }

    /// One product in one size segment.
    private static final class Column {
        private final SmallestItems<Offer> best =
                new SmallestItems<>(Comparator.<Offer>naturalOrder(), OpportunityFamily.MOST);
        private long owned;
        private long trial;
        private long lapsed;
        private long notEligible;
        private long gap;
        private long potential;

        void add(WhitespaceCell cell, long customers) {
            switch (cell) {
                case OWNED -> owned += customers;
                case TRIAL -> trial += customers;
                case LAPSED -> lapsed += customers;
                case NOT_ELIGIBLE -> notEligible += customers;
                case GAP -> gap += customers;
            }
        }

        void addAll(Column other) {
            owned += other.owned;
            trial += other.trial;
            lapsed += other.lapsed;
            notEligible += other.notEligible;
            gap += other.gap;
            potential = Math.addExact(potential, other.potential);
        }
    }

    Offers(
            Map<Group, Members> groups,
            Whitespace whitespace,
            Playbook playbook,
            List<Rule> rules,
            Conversions conversions,
            LeadingProducts leading) {
        this.playbook = playbook;
        this.rules = rules;
        this.products = groups.keySet().stream()
                .flatMap(group -> group.inventory().owned().stream())
                .distinct()
                .sorted()
                .toList();
        this.model = conversions.model(
                groups.keySet().stream()
                        .map(group -> group.inventory().acquired())
                        .collect(Collectors.toSet()),
                leading.products()::contains);
        this.next = new NextProducts(model);
        this.places = products.stream()
                .mapToInt(product -> Collections.binarySearch(model.products(), product))
                .toArray();
        Map<ProductId, Integer> columns = new HashMap<>();
        products.forEach(product -> columns.put(product, columns.size()));
        WhitespaceCell[] ofNobody =
                products.stream().map(whitespace.cells(Inventory.EMPTY)).toArray(WhitespaceCell[]::new);
        groups.forEach((group, members) -> {
            WhitespaceCell[] cells = ofNobody.clone();
            group.inventory().cells().forEach((product, cell) -> {
                Integer column = columns.get(product);
                if (column != null) {
                    cells[column] = cell;
                }
            });
            add(group, members, cells);
        });
    }

    private void add(Group group, Members members, WhitespaceCell[] cells) {
        Segment segment = segments.computeIfAbsent(group.size(), size -> new Segment(cells.length));
        Chances chances =
                next.chances(group.inventory().acquired(), group.size()).ofAllProducts();
        List<Member> first = members.first();
        boolean ready = group.readiness() != Verdict.FAIL;
        for (int i = 0; i < cells.length; i++) {
            Column column = segment.columns.get(i);
            column.add(cells[i], members.customers());
            if (cells[i] == WhitespaceCell.GAP) {
                Double probability = chances.probability(places[i]);
                Money value = probability == null ? null : chances.value(places[i], probability);
                if (value != null) {
                    column.potential = Math.addExact(
                            column.potential, Math.multiplyExact(members.customers(), value.tenThousandths()));
                }
                long ranked = value == null ? Offer.UNDEFINED : value.tenThousandths();
                double likely = probability == null ? Offer.UNDEFINED : probability;
                if (Offer.isHopeless(column.best, ready, ranked, likely)
                        && Offer.isHopeless(segment.best, ready, ranked, likely)) {
                    continue;
                }
                for (Member member : first) {
                    Offer offer = new Offer(group, ready, ranked, likely, member, products.get(i));
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

    private List<Opportunity> ranked(Function<Segment, SmallestItems<Offer>> best) {
        return new RankedOpportunities(segments.values().stream()
                .flatMap(segment -> best.apply(segment).list().stream())
                .sorted()
                .toList());
    }

    /// Full opportunities, each made only when asked for: all of them at once could fill the memory if there are many
    /// products.
    private final class RankedOpportunities extends AbstractList<Opportunity> {
        private final List<Offer> offers;

        RankedOpportunities(List<Offer> offers) {
            this.offers = offers;
        }

        @Override
        public Opportunity get(int place) {
            return opportunity(offers.get(place));
        }

        @Override
        public int size() {
            return offers.size();
        }
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
                offer.member.customer(),
                offer.member.name(),
                group.size(),
                group.inventory().owned(),
                promise,
                group.readiness(),
                reasons);
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
        // One owner with an MRR in any segment gives every segment a median.
        boolean valued = model.base().exposed().get(places[i]) > 0
                && model.sizes().getFirst().medianMrr().get(places[i]) != null;
        return new Total(
                products.get(i),
                size,
                column.owned,
                column.trial,
                column.lapsed,
                column.notEligible,
                column.gap,
                valued ? new Money(column.potential) : null);
    }
}
