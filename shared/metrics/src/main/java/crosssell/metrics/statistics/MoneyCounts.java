package crosssell.metrics.statistics;

import crosssell.metrics.model.Money;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The number of observations of each amount of money: an exact tally of a distribution, made of [DayCounts] of 2^31
/// amounts each. One of them holds all amounts from 0 to 214,748.
public final class MoneyCounts {

    private static final int BITS = 31;
    private static final double UNITS = Math.pow(10, Money.SCALE);

    private final SortedMap<Long, DayCounts> blocks = new TreeMap<>();

    /// Counts one observation.
    public void add(long tenThousandths) {
        block(tenThousandths >> BITS).add((int) (tenThousandths & Integer.MAX_VALUE));
    }

    /// Counts all observations of `other`.
    public void addAll(MoneyCounts other) {
        other.blocks.forEach((number, theirs) -> block(number).addAll(theirs));
    }

    private DayCounts block(long number) {
        return blocks.computeIfAbsent(number, n -> new DayCounts());
    }

    /// The median: the middle observation, or the mean of the middle two; null if there are none.
    ///
    /// Example: 52 60 89 153 183 482 has the median 121. R: `median`.
    public @Nullable Double median() {
        long total = blocks.values().stream().mapToLong(DayCounts::total).sum();
        return total == 0 ? null : (observation((total - 1) / 2) + observation(total / 2)) / 2.0 / UNITS;
    }

    /// The observation with `rank` smaller or equal ones before it.
    private long observation(long rank) {
        long left = rank;
        for (Map.Entry<Long, DayCounts> block : blocks.entrySet()) {
            if (left < block.getValue().total()) {
                return (block.getKey() << BITS) + block.getValue().observation(left);
            }
            left -= block.getValue().total();
        }
        throw new IllegalArgumentException("rank " + rank + " is beyond the last");
    }
}
