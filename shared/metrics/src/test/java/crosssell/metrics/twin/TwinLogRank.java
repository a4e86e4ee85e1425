package crosssell.metrics.twin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/// The log-rank test: observed less expected adoptions of each group, with the inverse of their covariance. Source:
/// docs/definitions.md, "Velocity".
final class TwinLogRank {

    private TwinLogRank() {}

    static @Nullable Double pValue(List<TwinSurvival> groups) {
        List<TwinSurvival> kept =
                groups.stream().filter(group -> expected(group, groups) > 0).toList();
        int size = kept.size() - 1;
        if (size < 1) {
            return null;
        }
        double[][] covariance = new double[size][size];
        double[] surplus = new double[size];
        for (int i = 0; i < size; i++) {
            surplus[i] = kept.get(i).adopters() - expected(kept.get(i), groups);
            for (int j = 0; j < size; j++) {
                covariance[i][j] = covariance(kept.get(i), kept.get(j), groups);
            }
        }
        double[][] inverse = inverse(covariance);
        if (inverse == null) {
            return null;
        }
        double statistic = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                statistic += surplus[i] * inverse[i][j] * surplus[j];
            }
        }
        return ChiSquaredDistribution.of(size).survivalProbability(statistic);
    }

    private static double expected(TwinSurvival group, List<TwinSurvival> groups) {
        double expected = 0;
        for (long day : days(groups)) {
            expected += adoptions(groups, day) * group.atRisk(day) / atRisk(groups, day);
        }
        return expected;
    }

    private static double covariance(TwinSurvival one, TwinSurvival other, List<TwinSurvival> groups) {
        double covariance = 0;
        for (long day : days(groups)) {
            double d = adoptions(groups, day);
            double n = atRisk(groups, day);
            if (n > 1) {
                double same = one == other ? 1 : 0;
                covariance += d * (n - d) / (n - 1) * (one.atRisk(day) / n) * (same - other.atRisk(day) / n);
            }
        }
        return covariance;
    }

    private static Set<Long> days(List<TwinSurvival> groups) {
        TreeSet<Long> days = new TreeSet<>();
        groups.forEach(group -> days.addAll(group.days()));
        return days;
    }

    private static double atRisk(List<TwinSurvival> groups, long day) {
        return groups.stream().mapToLong(group -> group.atRisk(day)).sum();
    }

    private static double adoptions(List<TwinSurvival> groups, long day) {
        return groups.stream().mapToLong(group -> group.adoptions(day)).sum();
    }

    /// Gauss-Jordan elimination; null if the matrix is singular.
    private static double @Nullable [][] inverse(double[][] matrix) {
        int size = matrix.length;
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double[] row = new double[2 * size];
            System.arraycopy(matrix[i], 0, row, 0, size);
            row[size + i] = 1;
            rows.add(row);
        }
        for (int i = 0; i < size; i++) {
            int largest = i;
            for (int j = i; j < size; j++) {
                largest = Math.abs(rows.get(j)[i]) > Math.abs(rows.get(largest)[i]) ? j : largest;
            }
            rows.add(i, rows.remove(largest));
            double[] row = rows.get(i);
            double pivot = row[i];
            if (Math.abs(pivot) < 1e-9) {
                return null;
            }
            for (int k = 0; k < 2 * size; k++) {
                row[k] /= pivot;
            }
            for (int j = 0; j < size; j++) {
                double factor = rows.get(j)[i];
                for (int k = 0; j != i && k < 2 * size; k++) {
                    rows.get(j)[k] -= factor * row[k];
                }
            }
        }
        double[][] inverse = new double[size][];
        for (int i = 0; i < size; i++) {
            inverse[i] = Arrays.copyOfRange(rows.get(i), size, 2 * size);
        }
        return inverse;
    }
}
