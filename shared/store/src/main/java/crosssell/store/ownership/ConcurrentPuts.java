package crosssell.store.ownership;

import crosssell.metrics.model.Row;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Puts many rows at once, each on a virtual thread of its own, a bounded number in flight. The order in which
/// they arrive does not matter: versions decide.
///
/// Used by one thread; close it to wait for what is in flight.
public final class ConcurrentPuts implements AutoCloseable {

    private final OwnershipTable table;
    private final int atOnce;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Outcomes outcomes = new Outcomes();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /// Puts into `table`.
    ///
    /// @param atOnce how many puts are in flight at most
    public ConcurrentPuts(OwnershipTable table, int atOnce) {
        this.table = table;
        this.atOnce = atOnce;
        this.free = new Semaphore(atOnce);
    }

    /// Puts `row` as soon as there is room.
    ///
    /// @throws RuntimeException the first failure of an earlier put; those in flight have settled by then
    public void put(Row row, RowVersion version) {
        if (failure.get() != null) {
            finish();
        }
        free.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                outcomes.add(table.put(row, version));
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            } finally {
                free.release();
            }
        });
    }

    /// Waits for what is in flight.
    ///
    /// @return how many puts ended in which way
    /// @throws RuntimeException the first failure of a put
    public Outcomes finish() {
        free.acquireUninterruptibly(atOnce);
        free.release(atOnce);
        switch (failure.get()) {
            case null -> {}
            case Error error -> throw error;
            case Throwable first -> throw (RuntimeException) first;
        }
        return outcomes;
    }

    /// Waits for what is in flight; says nothing of failures.
    @Override
    public void close() {
        threads.close();
    }
}
