package crosssell.metrics.family;

import crosssell.metrics.figure.Cohort;
import crosssell.metrics.figure.Cohort.Cell;
import crosssell.metrics.figure.Cohorts;
import crosssell.metrics.figure.Grain;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Day;
import crosssell.metrics.history.Horizon;
import crosssell.metrics.statistics.SurvivalCurve;
import crosssell.metrics.statistics.TimesToEvent;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The cohorts by start month; quarters and years are sums of months.
///
/// Example: of the 5 starters of 2023-Q1, 3 had a second product and 4 were active after 12 months.
///
/// Source: docs/definitions.md, "Cohorts".
public final class CohortFamily {

    private static final int MONTHS = 36;

    private final SortedMap<YearMonth, Count> byMonth = new TreeMap<>();

    /// The counts of one cohort. Arrays have one element per number of months, 1 to [#MONTHS].
    private static final class Count {
        private final TimesToEvent times = new TimesToEvent();
        private final long[] eligible = new long[MONTHS];
        private final long[] adopted = new long[MONTHS];
        private final long[] retained = new long[MONTHS];

        void addAll(Count other) {
            times.addAll(other.times);
            for (int i = 0; i < MONTHS; i++) {
                eligible[i] += other.eligible[i];
                adopted[i] += other.adopted[i];
                retained[i] += other.retained[i];
            }
        }
    }

    /// Counts one customer.
    public void add(CustomerAsOf customer) {
        if (!customer.starter()) {
            return;
        }
        Count count = count(byMonth, YearMonth.from(Day.date(customer.history().start())));
        SecondProduct.of(customer).countIn(count.times);
        for (int i = 0; i < MONTHS; i++) {
            Horizon horizon = customer.after(i + 1);
            if (!horizon.reached()) {
                break;
            }
            count.eligible[i]++;
            count.adopted[i] += horizon.adopted() ? 1 : 0;
            count.retained[i] += horizon.retained() ? 1 : 0;
        }
    }

    /// Counts all that `other` counted.
    public void merge(CohortFamily other) {
        other.byMonth.forEach((month, theirs) -> count(byMonth, month).addAll(theirs));
    }

    public Cohorts figures() {
        return new Cohorts(by(Grain.YEAR), by(Grain.QUARTER), by(Grain.MONTH));
    }

    private List<Cohort> by(Grain grain) {
        SortedMap<String, Count> cohorts = new TreeMap<>();
        byMonth.forEach((month, count) -> count(cohorts, grain.cohort(month)).addAll(count));
        return cohorts.entrySet().stream()
                .map(entry -> cohort(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static <K> Count count(SortedMap<K, Count> counts, K key) {
        return counts.computeIfAbsent(key, k -> new Count());
    }

    private static Cohort cohort(String name, Count count) {
        long size = count.times.total();
        List<Cell> cells = new ArrayList<>(MONTHS);
        for (int i = 0; i < MONTHS; i++) {
            long eligible = count.eligible[i];
            cells.add(new Cell(
                    i + 1,
                    Rate.of(count.adopted[i], eligible),
                    Rate.of(count.retained[i], eligible),
                    eligible == size));
        }
        return new Cohort(name, size, new SurvivalCurve(count.times).median(), cells);
    }
}
