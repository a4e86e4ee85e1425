package crosssell.metrics.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.jspecify.annotations.Nullable;

/// Tests of whether owning one product goes with owning another more, or less, than chance would have it.
///
/// R: `fisher.test(table)$p.value`, `chisq.test(table, correct = FALSE)$p.value`, `p.adjust(p, "BH")`.
///
/// Source: definitions, section 4.
public final class Independence {

    /// The largest number of customers for which the exact test is used.
    public static final long EXACT_UP_TO = 20_000;

    private Independence() {}

    /// Which test gave a p-value.
    public enum Method {
        /// Fisher's exact test, two-sided: the sum of all tables no likelier than the one seen.
        FISHER_EXACT,
        /// Pearson's chi-square without continuity correction.
        CHI_SQUARE
    }

    /// The test for so many customers.
    public static Method method(long customers) {
        return customers <= EXACT_UP_TO ? Method.FISHER_EXACT : Method.CHI_SQUARE;
    }

    /// The p-value of a two-by-two table. Where everybody or nobody has one of the two, nothing could be
    /// otherwise: the exact test then says 1 and the chi-square has no value.
    ///
    /// @param both customers with both
    /// @param first customers with the first
    /// @param second customers with the second
    /// @param customers all customers
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
    /// @param pValues each distinct p-value with how many tests gave it
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
