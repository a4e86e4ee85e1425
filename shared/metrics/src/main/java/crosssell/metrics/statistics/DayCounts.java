package crosssell.metrics.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The number of observations on each whole number of days: an exact tally of a distribution. Distinct days are few and
/// kept sorted, so a merge is one pass and a median needs no list of observations. New observations wait until there
/// are about as many as distinct days, so that adding costs little more than storing.
public final class DayCounts {

    private static final int FEW = 4;

    private int[] days = {};
    private int[] counts = {};
    private int[] waiting = new int[FEW];
    private int waitingSize;
    private long total;

    /// Counts one observation of `day`.
    public void add(int day) {
        if (waitingSize == waiting.length) {
            settle();
            waiting = new int[Math.max(FEW, days.length)];
        }
        waiting[waitingSize++] = day;
        total++;
    }

    /// Counts all observations of `other`.
    public void addAll(DayCounts other) {
        settle();
        other.settle();
        merge(other.days, other.counts, other.days.length);
        total += other.total;
    }

    /// Counts the waiting observations.
    private void settle() {
        if (waitingSize == 0) {
            return;
        }
        Arrays.sort(waiting, 0, waitingSize);
        int[] once = new int[waitingSize];
        Arrays.fill(once, 1);
        merge(waiting, once, waitingSize);
        waitingSize = 0;
    }

    /// Adds sorted days, which may repeat, with their counts.
    private void merge(int[] moreDays, int[] moreCounts, int more) {
        int[] mergedDays = new int[days.length + more];
        int[] mergedCounts = new int[days.length + more];
        int size = 0;
        for (int i = 0, j = 0; i < days.length || j < more; ) {
            boolean ours = j == more || (i < days.length && days[i] <= moreDays[j]);
            int day = ours ? days[i] : moreDays[j];
            int count = ours ? counts[i++] : moreCounts[j++];
            if (size > 0 && mergedDays[size - 1] == day) {
                mergedCounts[size - 1] = Math.addExact(mergedCounts[size - 1], count);
            } else {
                mergedDays[size] = day;
                mergedCounts[size++] = count;
            }
        }
        days = Arrays.copyOf(mergedDays, size);
        counts = Arrays.copyOf(mergedCounts, size);
    }

    /// The number of observations.
    public long total() {
        return total;
    }

    /// The number of distinct days.
    public int size() {
        settle();
        return days.length;
    }

    /// The `i`-th smallest distinct day, of [#size].
    public int day(int i) {
        return days[i];
    }

    /// The number of observations on the `i`-th smallest distinct day, of [#size].
    public long count(int i) {
        return counts[i];
    }

    /// The median: the middle observation, or the mean of the middle two; null if there are none.
    ///
    /// Example: 52 60 89 153 183 482 has the median 121. R: `median`.
    public @Nullable Double median() {
        settle();
        if (total == 0) {
            return null;
        }
        return (observation((total - 1) / 2) + observation(total / 2)) / 2.0;
    }

    /// The observation with `rank` smaller or equal ones before it.
    long observation(long rank) {
        settle();
        long seen = 0;
        for (int i = 0; i < days.length; i++) {
            seen += counts[i];
            if (seen > rank) {
                return days[i];
            }
        }
        throw new IllegalArgumentException("rank " + rank + " of " + total);
    }
}
