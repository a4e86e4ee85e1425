package crosssell.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.store.bucket.InMemoryBucket;
import crosssell.store.bucket.ObjectVersion;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.ownership.OwnershipTable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// Buckets and tables in memory, and a loader over them.
final class House {

    static final Instant MORNING = Instant.parse("2026-10-05T08:00:00.123Z");
    static final Instant LATER = Instant.parse("2026-11-01T00:00:00Z");

    final InMemoryBucket bucket = new InMemoryBucket();
    final InMemoryOwnershipTable table = new InMemoryOwnershipTable();
    final InMemoryUploadLedger ledger = new InMemoryUploadLedger();

    Loader loader() {
        return loader(table);
    }

    Loader loader(OwnershipTable over) {
        return loader(over, ledger);
    }

    /// A loader that does not know what was delivered earlier.
    Loader forgetfulLoader() {
        return loader(table, new InMemoryUploadLedger());
    }

    private Loader loader(OwnershipTable over, UploadLedger entered) {
        return new Loader(bucket, bucket, over, entered, Clock.fixed(LATER, ZoneOffset.UTC), 8);
    }

    /// Puts a file into the bucket, `minutes` after [#MORNING].
    Arrival put(String key, int minutes, String content) {
        byte[] bytes = content.getBytes(UTF_8);
        String version = "v" + minutes;
        bucket.put(key, version, bytes);
        return new Arrival(
                new ObjectVersion("uploads", key, version), "0A", MORNING.plusSeconds(60L * minutes), bytes.length);
    }

    Upload load(String key, int minutes, String content) {
        return loader().load(put(key, minutes, content));
    }
}
