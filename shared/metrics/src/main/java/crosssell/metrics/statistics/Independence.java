package crosssell.metrics.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.jspecify.annotations.Nullable;

/// Tests of whether owning one product is independent of owning another.
///
/// R: `fisher.test(table)$p.value`, `chisq.test(table, correct = FALSE)$p.value`, `p.adjust(p, "BH")`.
///
/// Source: docs/definitions.md, "Pairs".
public final class Independence {

    /// The largest number of customers for which the exact test is used.
    public static final long EXACT_UP_TO = 20_000;

    private Independence() {}

    /// The test that gave a p-value.
    public enum Method {
        /// Fisher's exact test, two-sided: the sum of all tables no likelier than the observed one.
        FISHER_EXACT,
        /// Pearson's chi-square without continuity correction.
        CHI_SQUARE
    }

    /// The test for this number of customers.
    public static Method method(long customers) {
        return customers <= EXACT_UP_TO ? Method.FISHER_EXACT : Method.CHI_SQUARE;
    }

    /// The p-value of a two-by-two table. If everybody or nobody has one of the two, no other table is possible: the
    /// exact test gives 1 and the chi-square is undefined.
    ///
    /// @param both number of customers with both
    /// @param first number of customers with the first
    /// @param second number of customers with the second
    /// @param customers number of all customers
    public static @Nullable Double pValue(long both, long first, long second, long customers) {
        return switch (method(customers)) {
            case FISHER_EXACT -> FisherExact.pValue(both, first, second, customers);
            case CHI_SQUARE -> chiSquare(both, first, second, customers);
        };
    }

    private static @Nullable Double chiSquare(long both, long first, long second, long customers) {
        if (first == 0 || second == 0 || first == customers || second == customers) {
            return null;
        }
        long neither = customers - first - second + both;
        return ChiSquareTest.withDefaults()
                .test(new long[][] {{both, first - both}, {second - both, neither}})
                .getPValue();
    }

    /// Benjamini-Hochberg q-values: the smallest false discovery rate at which each is a discovery.
    ///
    /// Example: the smallest of ten, 0.0625, with the next at 0.25, has q = 0.625.
    ///
    /// Source: Y. Benjamini, Y. Hochberg, J. R. Statist. Soc. B 57 (1995) 289-300.
    ///
    /// @param pValues each distinct p-value with the number of tests that gave it
    /// @return the q-value of each
    public static Map<Double, Double> qValues(SortedMap<Double, Long> pValues) {
        long tests = pValues.values().stream().mapToLong(Long::longValue).sum();
        Map<Double, Double> qValues = new HashMap<>();
        double smallest = 1;
        long larger = 0;
        for (Map.Entry<Double, Long> p : new TreeMap<>(pValues).descendingMap().entrySet()) {
            smallest = Math.min(smallest, p.getKey() * tests / (tests - larger));
            qValues.put(p.getKey(), smallest);
            larger += p.getValue();
        }
        return qValues;
    }
}
