package crosssell.ingest;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// The segments of a whole table, read in parallel: a table answers many requests at once, even to few CPUs.
final class Segments {

    /// Each holds a page of at most 1 MB in memory.
    static final int COUNT = 16;

    private Segments() {}

    /// Does `work` in each segment at the same time.
    ///
    /// @throws RuntimeException the failure of one of them, once all have ended
    static void each(IntConsumer work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(IntStream.range(0, COUNT)
                            .mapToObj(segment -> CompletableFuture.runAsync(() -> work.accept(segment), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
