package crosssell.ingest;

import crosssell.store.lease.Lease;
import java.util.function.Supplier;

/// Work that only one invocation does at a time, over all uploads: a withdrawal or a replay.
final class ExclusiveWork {

    private static final String NAME = "withdrawal-or-replay";

    private ExclusiveWork() {}

    /// Runs it.
    ///
    /// @throws WorkConflict if another is being done
    static <T> T done(IngestPorts at, Invocation invocation, Supplier<T> work) {
        Lease lease = at.leases()
                .take(NAME, invocation.owner(), at.clock().instant(), invocation.deadline())
                .orElseThrow(() -> new WorkConflict("another withdrawal or replay is at work"));
        try {
            return work.get();
        } finally {
            at.leases().release(lease);
        }
    }
}
