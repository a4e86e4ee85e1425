package crosssell.metrics.statistics;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/// Fisher's exact test of a two-by-two table, two-sided: the probability of all tables with the same margins that are
/// no likelier than the observed one.
///
/// ```text
/// p = sum of P(k) over all k with P(k) <= P(both) (1 + 1e-7),  P(k) = C(a, k) C(n - a, b - k) / C(n, b)
/// ```
///
/// The tolerance is R's: a table as likely as the observed one counts even if the last digit differs. (The two-sided
/// test of Commons Statistics has no tolerance, so it is not used here; people compare with R's `fisher.test`.) Each
/// probability follows from its neighbour, so only those that matter are visited.
///
/// Example: of 16 customers, 7 own one, 13 the other, 4 both: 715/11440 = 0.0625.
///
/// Source: R. A. Fisher, J. R. Statist. Soc. 85 (1922) 87-94; docs/definitions.md, "Pairs".
final class FisherExact {

    private static final double AS_LIKELY = 1 + 1e-7;
    private static final double NEGLIGIBLE = 1e-18;

    private final long first;
    private final long second;
    private final long customers;

    private FisherExact(long first, long second, long customers) {
        this.first = first;
        this.second = second;
        this.customers = customers;
    }

    static double pValue(long both, long first, long second, long customers) {
        double seen = HypergeometricDistribution.of((int) customers, (int) first, (int) second)
                .probability((int) both);
        FisherExact test = new FisherExact(first, second, customers);
        double likelihoods = 1 + test.noLikelier(both, 1) + test.noLikelier(both, -1);
        return Math.min(1, seen * likelihoods);
    }

    /// The sum of P(k) / P(both) over the tables beyond `both` in one direction that are no likelier. Likelihoods rise
    /// to one peak and fall, so once they are negligible nothing follows.
    private double noLikelier(long both, int direction) {
        double sum = 0;
        double likelihood = 1;
        for (long k = both; likelihood > NEGLIGIBLE * (1 + sum); k += direction) {
            likelihood *= direction > 0 ? next(k) : 1 / next(k - 1);
            if (likelihood <= AS_LIKELY) {
                sum += likelihood;
            }
        }
        return sum;
    }

    /// P(k + 1) / P(k); 0 past the last possible table and infinite before the first.
    private double next(long k) {
        return ((double) (first - k) * (second - k)) / ((double) (k + 1) * (customers - first - second + k + 1));
    }
}
