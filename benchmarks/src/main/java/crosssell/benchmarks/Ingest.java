package crosssell.benchmarks;

import crosssell.bucket.ObjectVersion;
import crosssell.ingest.Arrival;
import crosssell.ingest.AwsClients;
import crosssell.ingest.IngestPorts;
import crosssell.ingest.Invocation;
import crosssell.ingest.Loader;
import crosssell.queue.MessageQueue;
import crosssell.store.lease.InMemoryLeases;
import crosssell.store.ledger.InMemoryPartLedger;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ledger.Upload;
import crosssell.store.ownership.OwnershipTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/// Ingest over files of this disk and ledgers in memory.
final class Ingest implements AutoCloseable {

    private static final String KEY = "ownership/made.csv";

    private final Path folder;
    private final FolderBucket bucket;

    /// @param rows how many rows the file has that it loads
    /// @param recordIds whether each has a record id
    Ingest(int rows, boolean recordIds) throws IOException {
        this.folder = Files.createTempDirectory("benchmark");
        this.bucket = new FolderBucket(folder);
        new OwnershipFile(rows, recordIds).write(bucket.place(KEY), "csv");
    }

    private long bytes() throws IOException {
        return Files.size(bucket.place(KEY));
    }

    /// Loads the file as a new one. If it has several parts, none is put.
    Upload load(OwnershipTable table, int partRows) throws IOException {
        IngestPorts ports = new IngestPorts(
                bucket,
                bucket,
                table,
                new InMemoryUploadLedger(),
                new InMemoryPartLedger(),
                new InMemoryLeases(),
                MessageQueue.NONE,
                MessageQueue.NONE,
                Clock.systemUTC(),
                AwsClients.WRITES_AT_ONCE,
                partRows);
        Instant now = Instant.now();
        return new Loader(ports)
                .load(
                        new Arrival(new ObjectVersion("uploads", KEY, null), "0A", now, bytes()),
                        new Invocation("benchmark", now.plus(Duration.ofHours(1))));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
