package crosssell.recompute;

import crosssell.metrics.Calculation;
import crosssell.metrics.Tally;
import crosssell.metrics.model.CustomerFacts;
import crosssell.store.ownership.Extracts;
import crosssell.store.ownership.OwnershipTable;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// Customers folded into one tally per as-of date, so that one read of the table serves every date.
///
/// All threads share the tallies and take turns at each, one customer at a time: while one adds to a date,
/// another adds to the next. A tally grows with products and paths, and a backfill has one for every date: copies
/// for each thread would multiply that.
final class Fold {

    /// Reading waits on the network more than it computes: more threads than processors.
    private static final int THREADS = 2 * Runtime.getRuntime().availableProcessors();

    /// More segments than threads, so that no thread is left with a long last one.
    private static final int SEGMENTS = 4 * THREADS;

    private final List<Tally> tallies;
    private final LongAdder customers = new LongAdder();
    private final LongAdder rows = new LongAdder();

    private Fold(List<Calculation> calculations) {
        this.tallies = calculations.stream().map(Calculation::tally).toList();
    }

    /// Reads the whole table once, and the extracts before it, segment after segment on several threads.
    static Fold of(OwnershipTable table, List<Calculation> calculations) {
        Fold fold = new Fold(calculations);
        Extracts extracts = new Extracts(table.extracts());
        AtomicInteger next = new AtomicInteger();
        Callable<Void> worker = () -> {
            for (int segment = next.getAndIncrement(); segment < SEGMENTS; segment = next.getAndIncrement()) {
                table.scan(segment, SEGMENTS, extracts, fold::add);
            }
            return null;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> done : threads.invokeAll(Collections.nCopies(THREADS, worker))) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading the ownership table", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the ownership table could not be read", e.getCause());
        }
        return fold;
    }

    private void add(CustomerFacts facts) {
        for (Tally tally : tallies) {
            synchronized (tally) {
                tally.add(facts);
            }
        }
        customers.increment();
        rows.add(facts.rows());
    }

    /// The tallies, in the order of the calculations.
    List<Tally> tallies() {
        return tallies;
    }

    long customers() {
        return customers.sum();
    }

    long rows() {
        return rows.sum();
    }
}
