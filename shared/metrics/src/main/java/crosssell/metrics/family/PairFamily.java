package crosssell.metrics.family;

import crosssell.metrics.conversion.ProductNumbers;
import crosssell.metrics.figure.Matrix;
import crosssell.metrics.figure.Pair;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.statistics.DayCounts;
import crosssell.metrics.statistics.Independence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How owning one product relates to owning another: every ordered pair of the leading products, and the matrix of
/// their attach rates.
///
/// Example: 4 of 7 owners of Analytics own Core, and 13 of 16 customers do: attach rate 4/7, lift 4 * 16 / (7 * 13) =
/// 64/91.
///
/// Conversions from A to B are counted over the products a customer has, never over those it lacks: exposed to B = all
/// who acquired A, less those who had B by then.
///
/// The leading products are known only after all customers are counted. Pairs of the first products seen are counted at
/// once, so that a usual portfolio needs memory for its products only. A customer with any other product is kept as a
/// [Basket], so that no portfolio needs more memory than its rows.
///
/// Source: docs/definitions.md, "Pairs".
public final class PairFamily {

    private final int minCustomers;
    private final int countedProducts;
    private long customers;
    private final ProductNumbers numbers = new ProductNumbers();
    private final SortedMap<ProductId, Long> owners = new TreeMap<>();
    private final Map<ProductId, Long> acquirers = new HashMap<>();
    private final Map<Direction, Count> counts = new HashMap<>();
    private final List<Basket> baskets = new ArrayList<>();

    /// An ordered pair of product numbers.
    private record Direction(int base, int other) {

        private static final int SPREAD = 0x9E3779B1;

        /// A record's default hash code would collide for most pairs.
        @Override
        public int hashCode() {
            return base * SPREAD + other;
        }
    }

    /// The counts of one ordered pair.
    private static final class Count {
        private long both;
        private long bundled;
        private long baseFirst;
        private long hadOther;
        private final DayCounts converted = new DayCounts();

        void addAll(Count other) {
            both += other.both;
            bundled += other.bundled;
            baseFirst += other.baseFirst;
            hadOther += other.hadOther;
            converted.addAll(other.converted);
        }
    }

    /// @param countedProducts number of products whose pairs are counted at once
    public PairFamily(int minCustomers, int countedProducts) {
        this.minCustomers = minCustomers;
        this.countedProducts = countedProducts;
    }

    /// Counts one customer.
    public void add(CustomerAsOf customer) {
        customers += customer.position() == null ? 0 : 1;
        Basket basket = Basket.of(customer, numbers::of);
        boolean counted = true;
        for (int i = 0; i < basket.size(); i++) {
            ProductId product = numbers.products().get(basket.products()[i]);
            if (basket.owned()[i]) {
                owners.merge(product, 1L, Long::sum);
            }
            if (basket.ordered()[i]) {
                acquirers.merge(product, 1L, Long::sum);
            }
            counted &= basket.products()[i] < countedProducts;
        }
        if (counted) {
            count(basket, IntStream.range(0, basket.size()).toArray(), counts);
        } else if (basket.size() > 1) {
            baskets.add(basket);
        }
    }

    /// Counts the pairs of the products at `places` of a customer's basket.
    private static void count(Basket basket, int[] places, Map<Direction, Count> counts) {
        for (int base : places) {
            for (int other : places) {
                boolean both = basket.owned()[base] && basket.owned()[other];
                boolean ordered = basket.ordered()[base] && basket.ordered()[other];
                if (base == other || !(both || ordered)) {
                    continue;
                }
                Count count = count(counts, new Direction(basket.products()[base], basket.products()[other]));
                if (both) {
                    count.both++;
                    boolean together = !basket.undated() && basket.together(base, other);
                    boolean first = basket.acquired()[base] < basket.acquired()[other];
                    count.bundled += together ? 1 : 0;
                    count.baseFirst += !basket.undated() && !together && first ? 1 : 0;
                }
                if (ordered) {
                    int days = basket.acquired()[other] - basket.acquired()[base];
                    if (days > 0) {
                        count.converted.add(days);
                    } else {
                        count.hadOther++;
                    }
                }
            }
        }
    }

    private static Count count(Map<Direction, Count> counts, Direction direction) {
        return counts.computeIfAbsent(direction, d -> new Count());
    }

    /// Counts all that `other` counted.
    public void merge(PairFamily other) {
        int[] translated = numbers.translated(other.numbers);
        customers += other.customers;
        other.owners.forEach((product, count) -> owners.merge(product, count, Long::sum));
        other.acquirers.forEach((product, count) -> acquirers.merge(product, count, Long::sum));
        other.counts.forEach((direction, theirs) -> count(
                        counts, new Direction(translated[direction.base()], translated[direction.other()]))
                .addAll(theirs));
        other.baskets.forEach(basket -> baskets.add(basket.translated(translated)));
    }

    /// Both orders of every pair of the `leading` products, by base, then other. Their q-values are over the pairs of
    /// all products.
    public List<Pair> figures(LeadingProducts leading) {
        Map<Direction, Count> all = counts(leading);
        PairTests tests = tests();
        List<Pair> pairs = new ArrayList<>();
        for (ProductId base : leading.products()) {
            for (ProductId other : leading.products()) {
                if (!base.equals(other)) {
                    pairs.add(pair(base, other, all, tests));
                }
            }
        }
        return pairs;
    }

    /// The counts of all pairs of the leading products.
    private Map<Direction, Count> counts(LeadingProducts leading) {
        if (baskets.isEmpty()) {
            return counts;
        }
        boolean[] leads = new boolean[numbers.products().size()];
        leading.products().forEach(product -> leads[numbers.of(product)] = true);
        Map<Direction, Count> all = new HashMap<>();
        counts.forEach((direction, count) -> {
            if (leads[direction.base()] && leads[direction.other()]) {
                count(all, direction).addAll(count);
            }
        });
        baskets.forEach(basket -> count(basket, basket.places(product -> leads[product]), all));
        return all;
    }

    private PairTests tests() {
        int[] places = new int[numbers.products().size()];
        Arrays.fill(places, -1);
        int next = 0;
        for (ProductId product : owners.keySet()) {
            places[numbers.of(product)] = next++;
        }
        PairTests tests = new PairTests(
                owners.values().stream().mapToLong(Long::longValue).toArray(), customers);
        counts.forEach((direction, count) -> {
            int first = places[direction.base()];
            int second = places[direction.other()];
            if (first < second && count.both > 0) {
                tests.add(first, second, count.both);
            }
        });
        for (Basket basket : baskets) {
            tests.add(IntStream.range(0, basket.size())
                    .filter(i -> basket.owned()[i])
                    .map(i -> places[basket.products()[i]])
                    .sorted()
                    .toArray());
        }
        tests.run();
        return tests;
    }

    private Pair pair(ProductId base, ProductId other, Map<Direction, Count> all, PairTests tests) {
        Count forth = all.getOrDefault(new Direction(numbers.of(base), numbers.of(other)), NOBODY);
        Count back = all.getOrDefault(new Direction(numbers.of(other), numbers.of(base)), NOBODY);
        long both = forth.both;
        long a = owners.getOrDefault(base, 0L);
        long b = owners.getOrDefault(other, 0L);
        long either = a + b - both;
        double n = customers;
        double attach = (double) both / a;
        Double pValue = base.compareTo(other) < 0 ? tests.pValue(both, a, b) : tests.pValue(both, b, a);
        return new Pair(
                base,
                other,
                both,
                Rate.of(both, a),
                b / n,
                both / n,
                both * n / ((double) a * b),
                both / n - (a / n) * (b / n),
                (double) both / either,
                both == a ? null : (1 - b / n) / (1 - attach),
                (attach + (double) both / b) / 2,
                (double) Math.abs(a - b) / either,
                pValue,
                pValue == null ? null : Independence.method(customers),
                pValue == null ? null : tests.qValue(pValue),
                forth.bundled,
                forth.baseFirst,
                back.baseFirst,
                Rate.of(forth.converted.total(), acquirers.getOrDefault(base, 0L) - forth.hadOther),
                forth.converted.median(),
                a < minCustomers);
    }

    private static final Count NOBODY = new Count();

    /// The attach rates of every leading product with every other.
    ///
    /// @param pairs both orders of each pair, by base, then other
    public static Matrix matrix(LeadingProducts leading, List<Pair> pairs) {
        List<ProductId> products = List.copyOf(leading.products());
        Iterator<Pair> next = pairs.iterator();
        List<List<@Nullable Double>> rows = new ArrayList<>();
        for (ProductId base : products) {
            List<@Nullable Double> row = new ArrayList<>();
            for (ProductId other : products) {
                row.add(base.equals(other) ? null : next.next().attachRate().rate());
            }
            rows.add(row);
        }
        return new Matrix(products, rows);
    }
}
