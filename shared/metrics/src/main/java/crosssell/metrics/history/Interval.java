package crosssell.metrics.history;

import crosssell.metrics.model.Money;
import org.jspecify.annotations.Nullable;

/// One counted holding as an interval: from `start` (inclusive; [Day#UNDATED] if unknown) to `end` (exclusive;
/// [Day#NEVER] if open). An empty interval is never active, but its start is an acquisition.
///
/// @param mrr MRR of the row; null if it has none
/// @param oneTime one-time amount at its start, in ten-thousandths; 0 for other kinds
record Interval(int start, int end, @Nullable Money mrr, long oneTime) {

    boolean activeAt(int day) {
        return start <= day && day < end;
    }

    boolean undated() {
        return start == Day.UNDATED;
    }
}
