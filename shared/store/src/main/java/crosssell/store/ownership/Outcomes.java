package crosssell.store.ownership;

import java.util.concurrent.ConcurrentHashMap;

/// How many writes ended in which way.
public final class Outcomes {

    private final ConcurrentHashMap<WriteOutcome, Long> counts = new ConcurrentHashMap<>();

    void add(WriteOutcome written) {
        counts.merge(written, 1L, Long::sum);
    }

    public long of(WriteOutcome written) {
        return counts.getOrDefault(written, 0L);
    }
}
