package crosssell.metrics.statistics;

/// The probability that a waiting customer adopts within a number of days: hazards of adoption and of churn that are
/// constant over bands of tenure, days 1-91, 92-183, 184-365, 366-730 and later.
///
/// ```text
/// over all bands  r = (D + 1/2) / E                              D events in E person-days; Jeffreys' estimate
/// band b          l_b = (D_b + 1) / (E_b + 1/r)                  shrunk towards r with the weight of one event
/// P(d, h) = sum over bands of S l/(l+m) (1 - exp(-(l+m) L))      L days of (d, d+h] in the band, S = still waiting
///                                                                at its beginning; l adoption, m churn
/// var l_b = l_b / (E_b + 1/r)
/// ```
///
/// Daily hazards would be noisy and end at the longest tenure observed; a band without experience takes the overall
/// rate.
///
/// Example: 3 adoptions and 1 churn in 1,000 days of the first band, no days in later ones: l = 4 / (1000 + 1000/3.5) =
/// 0.003111, m = 2 / (1000 + 1000/1.5) = 0.0012, P(0, 91) = 0.234180.
///
/// Source: J. D. Kalbfleisch, R. L. Prentice, The Statistical Analysis of Failure Time Data, 2nd ed. (2002), 4.3 and
/// 8.2; docs/definitions.md, "Forecast".
public final class TenureHazards {

    /// The tenure in days after which each band begins.
    private static final int[] AFTER = {0, 91, 183, 365, 730};

    /// The number of bands.
    public static final int BANDS = AFTER.length;

    private static final double HALF_AN_EVENT = 0.5;

    private final double[] adoption = new double[BANDS];
    private final double[] churn = new double[BANDS];
    private final double[] adoptionVariance = new double[BANDS];
    private final double[] churnVariance = new double[BANDS];

    /// The hazards estimated from these counts per band.
    ///
    /// @param days person-days; their sum must not be 0
    public TenureHazards(long[] days, long[] adopted, long[] churned) {
        estimate(days, adopted, adoption, adoptionVariance);
        estimate(days, churned, churn, churnVariance);
    }

    private static void estimate(long[] days, long[] events, double[] rates, double[] variances) {
        double daysAnEvent = sum(days) / (sum(events) + HALF_AN_EVENT);
        for (int b = 0; b < BANDS; b++) {
            rates[b] = (events[b] + 1) / (days[b] + daysAnEvent);
            variances[b] = rates[b] / (days[b] + daysAnEvent);
        }
    }

    private static double sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }

    /// The band of a day of tenure, from day 1 on.
    public static int band(int tenure) {
        int band = BANDS - 1;
        while (tenure <= AFTER[band]) {
            band--;
        }
        return band;
    }

    /// The number of days after tenure `from` up to `to` that lie in a band.
    public static int daysIn(int band, int from, int to) {
        int end = band + 1 < BANDS ? AFTER[band + 1] : Integer.MAX_VALUE;
        return Math.max(0, Math.min(to, end) - Math.max(from, AFTER[band]));
    }

    /// The number of adopters.
    ///
    /// @param expected sum of P
    /// @param variance sum of P (1 - P), plus the uncertainty of the hazards, by the delta method
    public record Adopters(double expected, double variance) {}

    /// The number of `waiting` customers, by tenure, who adopt within `days`.
    public Adopters among(DayCounts waiting, int days) {
        double expected = 0;
        double variance = 0;
        double[] byAdoption = new double[BANDS];
        double[] byChurn = new double[BANDS];
        for (int i = 0; i < waiting.size(); i++) {
            long count = waiting.count(i);
            double p = add(waiting.day(i), days, count, byAdoption, byChurn);
            expected += count * p;
            variance += count * p * (1 - p);
        }
        for (int b = 0; b < BANDS; b++) {
            variance += byAdoption[b] * byAdoption[b] * adoptionVariance[b];
            variance += byChurn[b] * byChurn[b] * churnVariance[b];
        }
        return new Adopters(expected, variance);
    }

    /// P(tenure, days); adds its derivatives by each band's hazards, times `count`.
    private double add(int tenure, int days, long count, double[] byAdoption, double[] byChurn) {
        double still = 1;
        double adopted = 0;
        for (int b = 0; b < BANDS; b++) {
            int length = daysIn(b, tenure, tenure + days);
            double leaving = adoption[b] + churn[b];
            double left = -Math.expm1(-leaving * length);
            double share = adoption[b] / leaving;
            double here = still * share * left;
            double sooner = still * share * length * (1 - left);
            byAdoption[b] += count * (sooner + still * churn[b] / leaving * left / leaving);
            byChurn[b] += count * (sooner - here / leaving);
            // A customer who leaves sooner in this band is missing from all later ones.
            for (int earlier = 0; earlier < b; earlier++) {
                int lengthOfEarlier = daysIn(earlier, tenure, tenure + days);
                byAdoption[earlier] -= count * lengthOfEarlier * here;
                byChurn[earlier] -= count * lengthOfEarlier * here;
            }
            adopted += here;
            still *= 1 - left;
        }
        return adopted;
    }
}
