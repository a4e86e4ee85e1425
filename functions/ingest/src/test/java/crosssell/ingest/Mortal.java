package crosssell.ingest;

import crosssell.bucket.ReportBucket;
import crosssell.bucket.UploadBucket;
import crosssell.queue.MessageQueue;
import crosssell.store.lease.Leases;
import crosssell.store.ledger.PartLedger;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ownership.OwnershipTable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/// A process that is killed at one of its calls to what is around it. Nothing it does from then on has any effect,
/// because in a process that is gone no `finally` runs either.
final class Mortal {

    /// What it notices of it.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private final AtomicInteger calls = new AtomicInteger();
    private final int last;
    private final boolean takesEffect;

    /// @param last the number of the call at which it is killed, from 1
    /// @param takesEffect whether that call still takes effect
    Mortal(int last, boolean takesEffect) {
        this.last = last;
        this.takesEffect = takesEffect;
    }

    /// One that is not killed.
    static Mortal immortal() {
        return new Mortal(Integer.MAX_VALUE, true);
    }

    /// Its way to `at`.
    IngestPorts in(IngestPorts at) {
        return new IngestPorts(
                port(UploadBucket.class, at.uploads()),
                port(ReportBucket.class, at.reports()),
                port(OwnershipTable.class, at.table()),
                port(UploadLedger.class, at.ledger()),
                port(PartLedger.class, at.parts()),
                port(Leases.class, at.leases()),
                port(MessageQueue.class, at.work()),
                port(MessageQueue.class, at.recompute()),
                at.clock(),
                at.writesAtOnce(),
                at.partRows());
    }

    boolean wasKilled() {
        return calls.get() >= last;
    }

    private <T> T port(Class<T> type, T port) {
        Object mortal = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            int call = calls.incrementAndGet();
            try {
                Object answer = call < last || (call == last && takesEffect) ? method.invoke(port, args) : null;
                if (call >= last) {
                    throw new Killed();
                }
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        return type.cast(mortal);
    }
}
