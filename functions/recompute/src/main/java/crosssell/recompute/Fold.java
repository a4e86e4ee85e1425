package crosssell.recompute;

import crosssell.metrics.Calculation;
import crosssell.metrics.Tally;
import crosssell.metrics.model.CustomerFacts;
import crosssell.store.ownership.OwnershipTable;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Customers folded into one tally per as-of date, so that one read of the table serves every date.
final class Fold {

    /// Reading waits on the network more than it computes: more threads than processors.
    private static final int THREADS = 2 * Runtime.getRuntime().availableProcessors();

    /// More segments than threads, so that no thread is left with a long last one.
    private static final int SEGMENTS = 4 * THREADS;

    private final List<Tally> tallies;
    private long customers;
    private long rows;

    private Fold(List<Calculation> calculations) {
        this.tallies = calculations.stream().map(Calculation::tally).toList();
    }

    /// Reads the whole table once, segment after segment on several threads, each with tallies of its own.
    static Fold of(OwnershipTable table, List<Calculation> calculations) {
        AtomicInteger next = new AtomicInteger();
        Callable<Fold> worker = () -> {
            Fold fold = new Fold(calculations);
            for (int segment = next.getAndIncrement(); segment < SEGMENTS; segment = next.getAndIncrement()) {
                table.scan(segment, SEGMENTS, fold::add);
            }
            return fold;
        };
        Fold whole = new Fold(calculations);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Fold>> workers = IntStream.range(0, THREADS)
                    .mapToObj(i -> threads.submit(worker))
                    .toList();
            for (Future<Fold> folded : workers) {
                whole.merge(folded.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading the ownership table", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the ownership table could not be read", e.getCause());
        }
        return whole;
    }

    private void add(CustomerFacts facts) {
        tallies.forEach(tally -> tally.add(facts));
        customers++;
        rows += facts.holdings().size() + facts.records().size();
    }

    private void merge(Fold other) {
        for (int i = 0; i < tallies.size(); i++) {
            tallies.get(i).merge(other.tallies.get(i));
        }
        customers += other.customers;
        rows += other.rows;
    }

    /// The tallies, in the order of the calculations.
    List<Tally> tallies() {
        return tallies;
    }

    long customers() {
        return customers;
    }

    long rows() {
        return rows;
    }
}
