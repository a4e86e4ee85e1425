package crosssell.metrics.family;

import crosssell.metrics.figure.Quality.RejectedFor;
import crosssell.metrics.figure.Quality.RejectedRows;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rejected rows, by reason.
final class Rejections {

    /// The most reasons listed.
    static final int LISTED = 50;

    private final Map<String, Long> byReason = new HashMap<>();
    private long rows;

    /// @param rows number of rejected rows
    /// @param reasons number of `rows` per reason; all of them or fewer
    void add(long rows, Map<String, Long> reasons) {
        long named = reasons.values().stream().mapToLong(Long::longValue).sum();
        if (named > rows) {
            throw new IllegalArgumentException(named + " rows have a reason, but only " + rows + " were rejected");
        }
        this.rows += rows;
        reasons.forEach((reason, count) -> byReason.merge(reason, count, Long::sum));
    }

    void merge(Rejections other) {
        add(other.rows, other.byReason);
    }

    RejectedRows figures() {
        List<RejectedFor> reasons = byReason.entrySet().stream()
                .map(entry -> new RejectedFor(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(RejectedFor::rows).reversed().thenComparing(RejectedFor::reason))
                .limit(LISTED)
                .toList();
        long listed = reasons.stream().mapToLong(RejectedFor::rows).sum();
        return new RejectedRows(rows, reasons, rows - listed);
    }
}
