package crosssell.metrics.twin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;

/// The p-values over all tables, in whole numbers, and the q-values by their definition. Source: docs/definitions.md,
/// "Pairs".
final class TwinIndependence {

    private TwinIndependence() {}

    /// Fisher's exact test as in R: all tables no likelier than the observed one, less one part in ten million.
    static double pValue(int both, int first, int second, int customers) {
        BigDecimal seen = new BigDecimal(tables(both, first, second, customers)).multiply(new BigDecimal("1.0000001"));
        BigInteger all = BigInteger.ZERO;
        BigInteger noLikelier = BigInteger.ZERO;
        for (int k = 0; k <= customers; k++) {
            BigInteger tables = tables(k, first, second, customers);
            all = all.add(tables);
            if (new BigDecimal(tables).compareTo(seen) <= 0) {
                noLikelier = noLikelier.add(tables);
            }
        }
        return new BigDecimal(noLikelier)
                .divide(new BigDecimal(all), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static BigInteger tables(int both, int first, int second, int customers) {
        return choose(first, both).multiply(choose(customers - first, second - both));
    }

    private static BigInteger choose(int n, int k) {
        if (k < 0 || k > n) {
            return BigInteger.ZERO;
        }
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }

    /// Benjamini-Hochberg: the least of p' m / (number of p-values of at most p') over all p' from this p on.
    static double qValue(double pValue, List<Double> all) {
        return all.stream()
                .filter(each -> each >= pValue)
                .mapToDouble(each -> each
                        * all.size()
                        / all.stream().filter(other -> other <= each).count())
                .min()
                .orElseThrow();
    }
}
