package crosssell.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import crosssell.bucket.InMemoryBucket;
import crosssell.bucket.ObjectVersion;
import crosssell.bucket.StoredObject;
import crosssell.bucket.UploadBucket;
import crosssell.queue.ForwardingQueue;
import crosssell.queue.Work;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private final House house = new House();

    private Upload load(House into, int minutes) {
        return into.load("ownership/" + minutes + ".csv", minutes, "customer_id,product\nc" + minutes + ",CRM\n");
    }

    /// Does what the queue asks for next, with less time than an upload may need.
    private static void hurry(House at) {
        at.workshop(at.table).work(at.queue.remove(), new Invocation("hurried", at.now.plus(Duration.ofMinutes(9))));
    }

    @Test
    void anInvocationThatMayNotHaveTimeForAllLeavesTheRestOnTheQueue() {
        Upload first = load(house, 1);
        load(house, 2);
        List<String> before = house.table.contents();
        house.queue.add(new Work.Replay(""));

        hurry(house);
        assertThat(house.table.contents()).isEmpty();
        assertThat(house.queue).containsExactly(new Work.Replay("0"));

        hurry(house);
        assertThat(house.table.contents()).hasSize(1);
        assertThat(house.queue).containsExactly(new Work.Replay(first.id()));

        hurry(house);
        assertThat(house.table.contents()).isEqualTo(before);
        assertThat(house.queue).isEmpty();
    }

    @Test
    void whatTheLedgerDoesNotKnowIsLeftToLaterInvocationsToo() {
        load(house, 1);
        load(house, 2);
        House lost = new House(house.bucket);
        lost.queue.add(new Work.Replay(""));

        hurry(lost);
        hurry(lost);
        assertThat(lost.ledger.uploads(10, null)).hasSize(1);

        hurry(lost);
        assertThat(lost.ledger.uploads(10, null))
                .extracting(Upload::state)
                .containsExactly(UploadState.LOADED, UploadState.LOADED);
        assertThat(lost.queue).isEmpty();
        assertThat(lost.customers()).isEqualTo(house.customers());
    }

    @Test
    void theRowsOfAFileThatIsGoneStayAsTheyAre() {
        house.load("settings/a.json", 0, "{\"max_ended_percent\": 100}");
        Upload gone = load(house, 1);
        Upload extract = house.load("ownership/full/a.csv", 2, "customer_id,product\nd,CRM\n");
        load(house, 3);
        List<String> before = house.table.contents();
        house.bucket.delete("ownership/1.csv?versionId=v1");
        house.bucket.delete("ownership/full/a.csv?versionId=v2");

        house.work(new Work.Replay(""));
        house.work(new Work.Replay(""));

        assertThat(house.table.contents()).isEqualTo(before);
        assertThat(house.table.extracts()).hasSize(1);
        for (Upload passedOver : List.of(gone, extract)) {
            Upload noted = house.ledger.upload(passedOver.id()).orElseThrow();
            assertThat(noted.state()).isEqualTo(UploadState.LOADED);
            assertThat(LostFile.isOf(noted)).isTrue();
            assertThat(noted.reasons())
                    .startsWith(
                            "its file is no longer in the upload bucket: a replay leaves its rows in the table as they"
                                    + " are")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aFileThatCanNoLongerBeReadDoesNotStopTheOthers() {
        Upload broken = load(house, 1);
        load(house, 2);
        house.put("ownership/1.csv", 1, "no column of ours\n1\n");

        house.work(new Work.Replay(""));

        assertThat(house.customers()).hasSize(1);
        assertThat(house.ledger.upload(broken.id()).orElseThrow().reasons().getFirst())
                .startsWith("its file can no longer be read: ")
                .endsWith("; a replay put the 0 rows before that");
    }

    @Test
    void versionsOfOneSecondAreToldApartByTheirOrder() {
        Instant second = House.MORNING.truncatedTo(ChronoUnit.SECONDS);
        String key = "ownership/a.csv";
        for (int version = 1; version <= 3; version++) {
            house.bucket.put(
                    "uploads",
                    key,
                    "v" + version,
                    second,
                    "customer_id,product,record_id,mrr\nc,CRM,r,%d\n"
                            .formatted(version)
                            .getBytes(UTF_8));
        }

        house.work(new Work.Replay(""));

        assertThat(house.ledger.uploads(10, null))
                .extracting(Upload::versionId, Upload::state)
                .containsExactly(
                        tuple("v3", UploadState.LOADED),
                        tuple("v2", UploadState.LOADED),
                        tuple("v1", UploadState.LOADED));
        assertThat(house.table.contents()).singleElement().asString().contains("3");
    }

    @Test
    void aVersionThatOnlyTheBucketKnowsComesAfterTheOneBeforeItThatTheLedgerKnows() {
        String key = "ownership/a.csv";
        house.load(key, 1, "customer_id,product,record_id,mrr\nc,CRM,r,10\n");
        house.bucket.put(
                "uploads",
                key,
                "v2",
                House.MORNING.plusSeconds(60).truncatedTo(ChronoUnit.SECONDS).plusMillis(999),
                "customer_id,product,record_id,mrr\nc,CRM,r,20\n".getBytes(UTF_8));
        // As S3 lists it: in whole seconds, the newest first.
        IngestPorts at = house.ports();
        UploadBucket seconds = new InMemoryBucket() {
            @Override
            public void versions(String bucket, Consumer<StoredObject> each) {
                house.bucket.versions(
                        bucket,
                        stored -> each.accept(new StoredObject(
                                stored.object(), stored.storedAt().truncatedTo(ChronoUnit.SECONDS), stored.bytes())));
            }

            @Override
            public boolean download(ObjectVersion object, Path file) {
                return house.bucket.download(object, file);
            }

            @Override
            public boolean has(ObjectVersion object) {
                return house.bucket.has(object);
            }
        };

        new Workshop(
                        new IngestPorts(
                                seconds,
                                at.reports(),
                                at.table(),
                                at.ledger(),
                                at.parts(),
                                at.leases(),
                                at.work(),
                                at.recompute(),
                                at.clock(),
                                at.writesAtOnce(),
                                at.partRows()),
                        "uploads")
                .work(new Work.Replay(""), house.invocation());

        assertThat(house.ledger.uploads(10, null)).extracting(Upload::versionId).containsExactly("v2", "v1");
        assertThat(house.table.contents()).singleElement().asString().contains("20");
    }

    @Test
    void anExtractThatIsBeingFinishedIsNotForgotten() {
        house.load("settings/a.json", 0, "{\"max_ended_percent\": 100}");
        load(house, 1);
        IngestPorts at = house.ports();
        IngestPorts replayedBetween = new IngestPorts(
                at.uploads(),
                at.reports(),
                at.table(),
                at.ledger(),
                at.parts(),
                at.leases(),
                at.work(),
                ForwardingQueue.delayed(message -> house.work(new Work.Replay(""))),
                at.clock(),
                at.writesAtOnce(),
                at.partRows());

        new Loader(replayedBetween)
                .load(house.put("ownership/full/a.csv", 2, "customer_id,product\nd,CRM\n"), house.invocation());

        assertThat(house.table.extracts()).hasSize(1);
    }
}
