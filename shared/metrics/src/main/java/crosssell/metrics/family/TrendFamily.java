package crosssell.metrics.family;

import crosssell.metrics.figure.TrendPoint;
import crosssell.metrics.history.Bridge;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.CustomerHistory;
import crosssell.metrics.history.Day;
import crosssell.metrics.history.Position;
import crosssell.metrics.model.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The headline at every month's end up to the as-of date, from the month of the first start on.
///
/// A customer's position changes on few days. Each stretch between two changes that contains a month's end is added to
/// the differences at its first month and subtracted after its last. Running sums of the differences are then the
/// headline at every month's end, in one pass, whatever the number of months. MRR moves only in the months of changes.
///
/// Example: one product from Jan 31 to Apr 30: plus one in January, minus one in April; one customer in January,
/// February and March.
///
/// Source: docs/definitions.md, "Summary and trend".
public final class TrendFamily {

    private static final int BEFORE_ALL = Integer.MIN_VALUE;
    private static final int AFTER_ALL = Integer.MAX_VALUE;

    private static final BridgeTally NOTHING_MOVED = new BridgeTally();

    private final Money materialMrr;
    private final int lastMonth;

    /// The changes since the previous month, by month number.
    private final NavigableMap<Integer, HeadlineTally> differences = new TreeMap<>();

    /// The movements of MRR, by month number.
    private final NavigableMap<Integer, BridgeTally> bridges = new TreeMap<>();

    private int firstStart = Day.NEVER;

    public TrendFamily(LocalDate asOf, Money materialMrr) {
        this.materialMrr = materialMrr;
        this.lastMonth = Day.month(Day.of(asOf.plusDays(1))) - 1;
    }

    /// Counts one customer.
    public void add(CustomerAsOf customer) {
        CustomerHistory history = customer.history();
        firstStart = history.undated() ? firstStart : Math.min(firstStart, history.start());
        int from = BEFORE_ALL;
        for (int change : history.changes()) {
            int until = Day.month(change);
            stretch(history, from, until);
            if (from != until && until <= lastMonth) {
                bridge(until).add(new Bridge(history, end(until - 1), end(until)));
            }
            from = until;
        }
        stretch(history, from, AFTER_ALL);
    }

    /// Counts a position that does not change from the end of month `from` until before the end of month `until`.
    private void stretch(CustomerHistory history, int from, int until) {
        if (from >= until || from > lastMonth) {
            return;
        }
        Position position = history.at(from == BEFORE_ALL ? Day.UNDATED : end(from));
        if (position != null) {
            difference(from).count(position, 1);
            if (until <= lastMonth) {
                difference(until).count(position, -1);
            }
        }
    }

    private HeadlineTally difference(int month) {
        return differences.computeIfAbsent(month, m -> new HeadlineTally(materialMrr));
    }

    private BridgeTally bridge(int month) {
        return bridges.computeIfAbsent(month, m -> new BridgeTally());
    }

    private static int end(int month) {
        return Day.of(Day.monthEnd(month));
    }

    /// Counts all that `other` counted.
    public void merge(TrendFamily other) {
        firstStart = Math.min(firstStart, other.firstStart);
        other.differences.forEach((month, difference) -> difference(month).addAll(difference));
        other.bridges.forEach((month, bridge) -> bridge(month).addAll(bridge));
    }

    public List<TrendPoint> figures() {
        List<TrendPoint> trend = new ArrayList<>();
        if (firstStart == Day.NEVER) {
            return trend;
        }
        int firstMonth = Day.month(firstStart);
        HeadlineTally running = new HeadlineTally(materialMrr);
        differences.headMap(firstMonth, false).values().forEach(running::addAll);
        for (int month = firstMonth; month <= lastMonth; month++) {
            HeadlineTally difference = differences.get(month);
            if (difference != null) {
                running.addAll(difference);
            }
            trend.add(new TrendPoint(
                    Day.monthEnd(month),
                    running.headline(),
                    bridges.getOrDefault(month, NOTHING_MOVED).movements()));
        }
        return trend;
    }
}
