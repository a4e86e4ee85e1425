package crosssell.metrics.history;

import crosssell.metrics.model.Money;
import org.jspecify.annotations.Nullable;

/// One counted holding as it counts: from `start` (inclusive; [Day#UNDATED] if nobody knows) to `end` (exclusive;
/// [Day#NEVER] if open). An empty one is never active, but its start is an acquisition.
///
/// @param mrr absent where the row has none
/// @param oneTime what a one-time row brought in on its start, in ten-thousandths; 0 for others
record Interval(int start, int end, @Nullable Money mrr, long oneTime) {

    boolean activeAt(int day) {
        return start <= day && day < end;
    }

    boolean undated() {
        return start == Day.UNDATED;
    }
}
