package crosssell.metrics.statistics;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/// The log-rank test of whether groups reach the event at the same pace.
///
/// ```text
/// E_i = sum over event days of d n_i / n,   V_ij = sum of d (n - d) / (n - 1) (n_i / n) ((i == j) - n_j / n)
/// chi^2 = (O - E)' V^-1 (O - E) over all groups but one, with as many degrees of freedom
/// ```
///
/// Groups without an expected event drop out. Undefined if fewer than two remain or the variance is singular. R:
/// `survdiff(Surv(time, status) ~ group)`.
///
/// Example: three groups of one each, with the event on days 1, 2 and 3: chi^2 = 2.6 with 2 degrees of freedom, p =
/// 0.2725.
///
/// Source: N. Mantel, Cancer Chemother. Rep. 50 (1966) 163-170; docs/definitions.md, "Velocity".
public final class LogRank {

    private static final double SINGULAR = 1e-12;

    /// The work grows with the cube of the number of groups, and with more than this the test says nothing useful.
    private static final int MOST_GROUPS = 1000;

    private LogRank() {}

    /// The p-value of the groups; null if undefined, and for more than 1,000 groups.
    public static @Nullable Double pValue(List<TimesToEvent> groups) {
        if (groups.size() > MOST_GROUPS) {
            return null;
        }
        SortedSet<Integer> eventDays = new TreeSet<>();
        for (TimesToEvent group : groups) {
            for (int i = 0; i < group.adopted().size(); i++) {
                eventDays.add(group.adopted().day(i));
            }
        }
        double[] surplus = new double[groups.size()];
        double[] expected = new double[groups.size()];
        double[][] variance = new double[groups.size()][groups.size()];
        List<Descent> descents = groups.stream().map(Descent::new).toList();
        for (int day : eventDays) {
            add(day, descents, surplus, expected, variance);
        }
        int[] kept = java.util.stream.IntStream.range(0, groups.size())
                .filter(i -> expected[i] > 0)
                .toArray();
        return kept.length < 2 ? null : pValue(kept, surplus, variance);
    }

    private static void add(int day, List<Descent> groups, double[] surplus, double[] expected, double[][] variance) {
        double[] atRisk = new double[groups.size()];
        double all = 0;
        double events = 0;
        for (int i = 0; i < atRisk.length; i++) {
            Descent group = groups.get(i);
            group.to(day);
            atRisk[i] = group.atRisk;
            all += group.atRisk;
            events += group.events;
            surplus[i] += group.events;
        }
        double spread = all > 1 ? events * (all - events) / (all - 1) : 0;
        for (int i = 0; i < atRisk.length; i++) {
            double share = atRisk[i] / all;
            surplus[i] -= events * share;
            expected[i] += events * share;
            for (int j = 0; share > 0 && j < atRisk.length; j++) {
                variance[i][j] += spread * share * ((i == j ? 1 : 0) - atRisk[j] / all);
            }
        }
    }

    /// The quadratic form over all kept groups but the last, by elimination.
    private static @Nullable Double pValue(int[] kept, double[] surplus, double[][] variance) {
        int n = kept.length - 1;
        double[][] rows = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = variance[kept[i]][kept[j]];
            }
            rows[i][n] = surplus[kept[i]];
        }
        double chiSquare = 0;
        for (int pivot = 0; pivot < n; pivot++) {
            double scale = variance[kept[pivot]][kept[pivot]];
            if (!(rows[pivot][pivot] > SINGULAR * scale)) {
                return null;
            }
            chiSquare += rows[pivot][n] * rows[pivot][n] / rows[pivot][pivot];
            for (int i = pivot + 1; i < n; i++) {
                double factor = rows[i][pivot] / rows[pivot][pivot];
                for (int j = pivot; j <= n; j++) {
                    rows[i][j] -= factor * rows[pivot][j];
                }
            }
        }
        return ChiSquaredDistribution.of(n).survivalProbability(chiSquare);
    }

    /// The number of a group still at risk, day after day.
    private static final class Descent {

        private final DayCounts adopted;
        private final DayCounts[] all;
        private final int[] next = new int[3];
        private long atRisk;
        private long events;

        Descent(TimesToEvent group) {
            this.adopted = group.adopted();
            this.all = new DayCounts[] {adopted, group.churned(), group.waiting()};
            this.atRisk = group.total();
        }

        /// Moves on to `day`, which is later than the one before.
        void to(int day) {
            for (int i = 0; i < all.length; i++) {
                while (next[i] < all[i].size() && all[i].day(next[i]) < day) {
                    atRisk -= all[i].count(next[i]++);
                }
            }
            events = next[0] < adopted.size() && adopted.day(next[0]) == day ? adopted.count(next[0]) : 0;
        }
    }
}
