package crosssell.metrics.family;

import crosssell.metrics.statistics.Independence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Tests of whether owning one product is related to owning another, for every two products, however many there are.
/// Pairs that somebody owns are tested one by one, all others by their numbers of owners. Pairs with the same numbers
/// have the same p-value, so each is worked out once.
///
/// Example: of 1,000 products with one owner each, all 499,500 pairs have one of two p-values.
///
/// Source: docs/definitions.md, "Pairs".
final class PairTests {

    private final long[] owners;
    private final long customers;
    private final List<List<int[]>> baskets = new ArrayList<>();
    private final List<Map<Integer, Long>> counted = new ArrayList<>();
    private final Map<Table, Double> pValues = new HashMap<>();
    private Map<Double, Double> qValues = Map.of();

    /// The number of customers with both, with the first by name, and with the second.
    private record Table(long both, long first, long second) {}

    /// @param owners number of owners of each product, by name
    PairTests(long[] owners, long customers) {
        this.owners = owners;
        this.customers = customers;
        for (int i = 0; i < owners.length; i++) {
            baskets.add(new ArrayList<>(0));
            counted.add(new HashMap<>(0));
        }
    }

    /// Counts `both` customers who own the `first` and the `second` product by name.
    void add(int first, int second, long both) {
        counted.get(first).merge(second, both, Long::sum);
    }

    /// Counts one customer who owns all of these products.
    ///
    /// @param owned places by name, in order
    void add(int[] owned) {
        for (int first : owned) {
            baskets.get(first).add(owned);
        }
    }

    /// Works out the p- and q-values.
    void run() {
        Map<Table, Long> tables = new HashMap<>();
        addAsIfNobodyOwnedTwo(tables);
        long[] both = new long[owners.length];
        int[] met = new int[owners.length];
        for (int first = 0; first < owners.length; first++) {
            addOwned(first, both, met, tables);
        }
        SortedMap<Double, Long> found = new TreeMap<>();
        tables.forEach((table, pairs) -> {
            Double p = pairs == 0 ? null : Independence.pValue(table.both(), table.first(), table.second(), customers);
            if (p != null) {
                pValues.put(table, p);
                found.merge(p, pairs, Long::sum);
            }
        });
        qValues = Independence.qValues(found);
    }

    private void addAsIfNobodyOwnedTwo(Map<Table, Long> tables) {
        Map<Long, Long> before = new TreeMap<>();
        for (long second : owners) {
            before.forEach((first, products) -> tables.merge(new Table(0, first, second), products, Long::sum));
            before.merge(second, 1L, Long::sum);
        }
    }

    /// Moves the pairs of `first` that somebody owns to their own table.
    ///
    /// @param both space for customers with both, per second product: zeros, and zeros again afterwards
    /// @param met space for the second products
    private void addOwned(int first, long[] both, int[] met, Map<Table, Long> tables) {
        int size = 0;
        for (int[] owned : baskets.get(first)) {
            for (int i = owned.length - 1; i >= 0 && owned[i] > first; i--) {
                if (both[owned[i]]++ == 0) {
                    met[size++] = owned[i];
                }
            }
        }
        for (Map.Entry<Integer, Long> second : counted.get(first).entrySet()) {
            if (both[second.getKey()] == 0) {
                met[size++] = second.getKey();
            }
            both[second.getKey()] += second.getValue();
        }
        for (int i = 0; i < size; i++) {
            int second = met[i];
            tables.merge(new Table(both[second], owners[first], owners[second]), 1L, Long::sum);
            tables.merge(new Table(0, owners[first], owners[second]), -1L, Long::sum);
            both[second] = 0;
        }
    }

    /// The p-value of two products, owned together or not; null if undefined.
    ///
    /// @param first owners of the first by name
    @Nullable
    Double pValue(long both, long first, long second) {
        return pValues.get(new Table(both, first, second));
    }

    double qValue(double pValue) {
        return Objects.requireNonNull(qValues.get(pValue));
    }
}
