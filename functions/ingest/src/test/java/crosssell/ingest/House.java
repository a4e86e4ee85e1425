package crosssell.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.bucket.InMemoryBucket;
import crosssell.bucket.ObjectVersion;
import crosssell.metrics.model.CustomerFacts;
import crosssell.queue.FinishedUpload;
import crosssell.queue.ForwardingQueue;
import crosssell.queue.Work;
import crosssell.store.lease.InMemoryLeases;
import crosssell.store.ledger.InMemoryPartLedger;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ledger.Upload;
import crosssell.store.ownership.Extracts;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.ownership.OwnershipTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;

/// Buckets, tables and queues in memory, and what works over them.
final class House {

    static final Instant MORNING = Instant.parse("2026-10-05T08:00:00.123Z");
    static final Instant LATER = Instant.parse("2026-11-01T00:00:00Z");

    private static final Duration LONGEST = Duration.ofMinutes(15);

    final InMemoryBucket bucket;
    final InMemoryOwnershipTable table;
    final InMemoryUploadLedger ledger = new InMemoryUploadLedger();
    final InMemoryPartLedger parts = new InMemoryPartLedger();
    final InMemoryLeases leases = new InMemoryLeases();
    final BlockingDeque<Work> queue = new LinkedBlockingDeque<>();
    final List<Work> later = new ArrayList<>();
    final List<String> announced = Collections.synchronizedList(new ArrayList<>());

    int partRows = IngestPorts.PART_ROWS;
    Instant now = LATER;

    House() {
        this(new InMemoryBucket(), new InMemoryOwnershipTable());
    }

    /// Over what is in the bucket, with nothing in the tables.
    House(InMemoryBucket bucket) {
        this(bucket, new InMemoryOwnershipTable());
    }

    House(InMemoryOwnershipTable table) {
        this(new InMemoryBucket(), table);
    }

    private House(InMemoryBucket bucket, InMemoryOwnershipTable table) {
        this.bucket = bucket;
        this.table = table;
    }

    /// What loads an arrival, each in an invocation of its own.
    interface Loading {
        Upload load(Arrival arrival);
    }

    Loading loader() {
        return loader(table);
    }

    Loading loader(OwnershipTable over) {
        return arrival -> new Loader(ports(over)).load(arrival, invocation());
    }

    /// A loader that does not know what was delivered earlier.
    Loading forgetfulLoader() {
        return new House(bucket, table).loader();
    }

    IngestPorts ports() {
        return ports(table);
    }

    IngestPorts ports(OwnershipTable over) {
        return new IngestPorts(
                bucket,
                bucket,
                over,
                ledger,
                parts,
                leases,
                new ForwardingQueue(
                        message -> queue.add((Work) message),
                        message -> {
                            throw new AssertionError(message);
                        },
                        message -> later.add((Work) message)),
                ForwardingQueue.delayed(message -> announced.add(((FinishedUpload) message).uploadId())),
                Clock.fixed(now, ZoneOffset.UTC),
                8,
                partRows);
    }

    /// A fresh invocation with Lambda's longest time.
    Invocation invocation() {
        return new Invocation(UUID.randomUUID().toString(), now.plus(LONGEST));
    }

    /// As long as an invocation can last, and a little more: nobody holds anything any more.
    void letLeasesEnd() {
        now = now.plus(LONGEST).plusSeconds(1);
    }

    /// Does what the queue asks for, until it is empty; what was left for later too.
    void work() {
        queue.addAll(later);
        later.clear();
        for (Work work = queue.poll(); work != null; work = queue.poll()) {
            work(work);
        }
    }

    Workshop workshop(OwnershipTable over) {
        return new Workshop(ports(over), "uploads");
    }

    void work(Work work) {
        workshop(table).work(work, invocation());
    }

    /// Puts a file into the bucket, `minutes` after [#MORNING].
    Arrival put(String key, int minutes, String content) {
        return put(key, minutes, content.getBytes(UTF_8));
    }

    Arrival put(String key, int minutes, byte[] bytes) {
        String version = "v" + minutes;
        Instant at = MORNING.plusSeconds(60L * minutes);
        bucket.put("uploads", key, version, at, bytes);
        return new Arrival(new ObjectVersion("uploads", key, version), "0A", at, bytes.length);
    }

    Upload load(String key, int minutes, String content) {
        return loader().load(put(key, minutes, content));
    }

    /// The customers as they stand.
    List<CustomerFacts> customers() {
        List<CustomerFacts> customers = new ArrayList<>();
        table.scan(0, 1, new Extracts(table.extracts()), customers::add);
        return customers;
    }
}
