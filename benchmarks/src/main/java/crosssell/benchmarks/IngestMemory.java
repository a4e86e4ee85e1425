package crosssell.benchmarks;

import crosssell.ingest.IngestPorts;
import crosssell.store.ledger.Upload;
import crosssell.store.ownership.InMemoryOwnershipTable;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The memory for reading a file into parts: the most that the heap holds after a collection, less what it holds
/// before. Small with `-Xmx`, it also shows that no more is needed.
public final class IngestMemory {

    private IngestMemory() {}

    /// Prints it.
    ///
    /// @param args rows, and whether they have record ids: true or false
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int rows = Integer.parseInt(args[0]);
        try (Ingest ingest = new Ingest(rows, Boolean.parseBoolean(args[1]));
                ExecutorService reader = Executors.newSingleThreadExecutor()) {
            long before = used();
            long most = before;
            Future<Upload> upload =
                    reader.submit(() -> ingest.load(new InMemoryOwnershipTable(), IngestPorts.PART_ROWS));
            while (upload.state() == Future.State.RUNNING) {
                Thread.sleep(100);
                most = Math.max(most, used());
            }
            System.out.printf("%,d rows read, %,d kB%n", upload.get().read(), (most - before) / 1000);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
