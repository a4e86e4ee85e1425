package crosssell.metrics.family;

import crosssell.metrics.figure.Matrix;
import crosssell.metrics.figure.Pair;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Position;
import crosssell.metrics.history.Position.Active;
import crosssell.metrics.history.ProductLine;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.statistics.DayCounts;
import crosssell.metrics.statistics.Independence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What owning one product says about owning another: every ordered pair of products with an active owner, and
/// the matrix of attach rates.
///
/// Example: of 7 owners of Analytics 4 own Core, of which there are 13 among 16 customers: attach rate 4/7, lift
/// 4 * 16 / (7 * 13) = 64/91.
///
/// Who converted from A to B is counted over the products a customer has, never over those it lacks: exposed to B
/// = all who acquired A, less those who had B by then.
///
/// Source: definitions, section 4.
public final class PairFamily {

    private final int minCustomers;
    private long customers;
    private final SortedMap<ProductId, Long> owners = new TreeMap<>();
    private final Map<ProductId, Long> acquirers = new HashMap<>();
    private final Map<Direction, Count> counts = new HashMap<>();

    private record Direction(ProductId base, ProductId other) {

        private static final int SPREAD = 0x9E3779B1;

        /// A record's own would give most pairs of like names (`product-1`, `product-2`) the hash of another
        /// pair.
        @Override
        public int hashCode() {
            return base.hashCode() * SPREAD + other.hashCode();
        }
    }

    /// One direction of one pair.
    private static final class Count {
        private long both;
        private long bundled;
        private long baseFirst;
        private long hadOther;
        private final DayCounts converted = new DayCounts();
    }

    public PairFamily(int minCustomers) {
        this.minCustomers = minCustomers;
    }

    /// Counts one customer.
    public void add(CustomerAsOf customer) {
        Position position = customer.position();
        if (position != null) {
            addOwned(position);
        }
        if (customer.ordered()) {
            addAcquired(customer);
        }
    }

    private void addOwned(Position position) {
        customers++;
        for (Active base : position.products()) {
            owners.merge(base.line().product(), 1L, Long::sum);
            for (Active other : position.products()) {
                if (base.line().product().equals(other.line().product())) {
                    continue;
                }
                Count count = count(base.line(), other.line());
                count.both++;
                if (position.undated()) {
                    continue;
                }
                if (base.line().bundledWith(other.line())) {
                    count.bundled++;
                } else if (base.line().acquired() < other.line().acquired()) {
                    count.baseFirst++;
                }
            }
        }
    }

    private void addAcquired(CustomerAsOf customer) {
        List<ProductLine> acquired = customer.acquired();
        for (ProductLine base : acquired) {
            acquirers.merge(base.product(), 1L, Long::sum);
            for (ProductLine other : acquired) {
                if (!base.product().equals(other.product())) {
                    int days = base.daysTo(other);
                    if (days > 0) {
                        count(base, other).converted.add(days);
                    } else {
                        count(base, other).hadOther++;
                    }
                }
            }
        }
    }

    private Count count(ProductLine base, ProductLine other) {
        return counts.computeIfAbsent(new Direction(base.product(), other.product()), d -> new Count());
    }

    /// Counts all that `other` counted.
    public void merge(PairFamily other) {
        customers += other.customers;
        other.owners.forEach((product, count) -> owners.merge(product, count, Long::sum));
        other.acquirers.forEach((product, count) -> acquirers.merge(product, count, Long::sum));
        other.counts.forEach((direction, theirs) -> {
            Count ours = counts.computeIfAbsent(direction, d -> new Count());
            ours.both += theirs.both;
            ours.bundled += theirs.bundled;
            ours.baseFirst += theirs.baseFirst;
            ours.hadOther += theirs.hadOther;
            ours.converted.addAll(theirs.converted);
        });
    }

    /// Both orders of every pair, by base, then other.
    public List<Pair> figures() {
        Map<Direction, Significance> significances = significances();
        List<Pair> pairs = new ArrayList<>();
        for (ProductId base : owners.keySet()) {
            for (ProductId other : owners.keySet()) {
                if (!base.equals(other)) {
                    pairs.add(pair(base, other, significances.get(inOrder(base, other))));
                }
            }
        }
        return pairs;
    }

    private record Significance(double pValue, double qValue) {}

    private static Direction inOrder(ProductId a, ProductId b) {
        return a.compareTo(b) < 0 ? new Direction(a, b) : new Direction(b, a);
    }

    /// Of every unordered pair that has a p-value.
    private Map<Direction, Significance> significances() {
        List<Direction> tested = new ArrayList<>();
        List<Double> pValues = new ArrayList<>();
        owners.forEach((first, a) -> owners.tailMap(first).forEach((second, b) -> {
            Direction pair = new Direction(first, second);
            long both = counts.getOrDefault(pair, NOBODY).both;
            Double p = first.equals(second) ? null : Independence.pValue(both, a, b, customers);
            if (p != null) {
                tested.add(pair);
                pValues.add(p);
            }
        }));
        List<Double> qValues = Independence.qValues(pValues);
        Map<Direction, Significance> significances = new HashMap<>();
        for (int i = 0; i < tested.size(); i++) {
            significances.put(tested.get(i), new Significance(pValues.get(i), qValues.get(i)));
        }
        return significances;
    }

    private Pair pair(ProductId base, ProductId other, @Nullable Significance significance) {
        Count forth = counts.getOrDefault(new Direction(base, other), NOBODY);
        Count back = counts.getOrDefault(new Direction(other, base), NOBODY);
        long both = forth.both;
        long a = owners.getOrDefault(base, 0L);
        long b = owners.getOrDefault(other, 0L);
        long either = a + b - both;
        double n = customers;
        double attach = (double) both / a;
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
                significance == null ? null : significance.pValue(),
                significance == null ? null : Independence.method(customers),
                significance == null ? null : significance.qValue(),
                forth.bundled,
                forth.baseFirst,
                back.baseFirst,
                Rate.of(forth.converted.total(), acquirers.getOrDefault(base, 0L) - forth.hadOther),
                forth.converted.median(),
                a < minCustomers);
    }

    private static final Count NOBODY = new Count();

    /// Attach rates of every product with every other.
    public Matrix matrix() {
        List<ProductId> products = List.copyOf(owners.keySet());
        List<List<@Nullable Double>> rows = new ArrayList<>();
        for (ProductId base : products) {
            List<@Nullable Double> row = new ArrayList<>();
            for (ProductId other : products) {
                long both = counts.getOrDefault(new Direction(base, other), NOBODY).both;
                row.add(base.equals(other) ? null : HeadlineTally.ratio(both, owners.getOrDefault(base, 0L)));
            }
            rows.add(row);
        }
        return new Matrix(products, rows);
    }
}
