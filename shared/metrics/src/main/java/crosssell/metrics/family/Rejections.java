package crosssell.metrics.family;

import crosssell.metrics.figure.Quality.RejectedRows;
import crosssell.metrics.figure.Quality.RejectionReason;
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
        List<RejectionReason> reasons = byReason.entrySet().stream()
                .map(entry -> new RejectionReason(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(RejectionReason::rows)
                        .reversed()
                        .thenComparing(RejectionReason::reason))
                .limit(LISTED)
                .toList();
        long listed = reasons.stream().mapToLong(RejectionReason::rows).sum();
        return new RejectedRows(rows, reasons, rows - listed);
    }
}
