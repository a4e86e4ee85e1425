package crosssell.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.metrics.model.Row;
import crosssell.queue.FinishedUpload;
import crosssell.queue.ForwardingQueue;
import crosssell.queue.Work;
import crosssell.store.ledger.Part;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.ownership.RowVersion;
import crosssell.store.ownership.WriteOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Files too big for one invocation.
class PartsTest {

    private static final String KEY = "ownership/big.csv";

    /// A worker that dies on the spot: it can no longer say so.
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /// A table whose users are killed now and then, before or after the write took effect.
    private static final class DeadlyTable extends InMemoryOwnershipTable {

        private final Random random;
        private final double share;

        DeadlyTable(Random random, double share) {
            this.random = random;
            this.share = share;
        }

        @Override
        public WriteOutcome put(Row row, RowVersion version) {
            double fate;
            synchronized (random) {
                fate = random.nextDouble();
            }
            if (fate < share / 2) {
                throw new Killed();
            }
            WriteOutcome written = super.put(row, version);
            if (fate < share) {
                throw new Killed();
            }
            return written;
        }
    }

    /// A file of `rows` rows, every 1,000th of them bad, some of them of one record id.
    private static String file(int rows) {
        StringBuilder csv = new StringBuilder("customer_id,product,started_on,mrr,record_id\n");
        for (int row = 0; row < rows; row++) {
            csv.append("c")
                    .append(row % (rows / 3))
                    .append(",P")
                    .append(row % 7)
                    .append(",2026-01-");
            csv.append(row % 1_000 == 500 ? "99" : "05")
                    .append(',')
                    .append(row % 90)
                    .append(',');
            csv.append(row % 3 == 0 ? "" : "r" + row % (rows - 10)).append('\n');
        }
        return csv.toString();
    }

    private static House loadedAtOnce(String csv) {
        House house = new House();
        house.partRows = Integer.MAX_VALUE;
        house.load(KEY, 0, csv);
        return house;
    }

    @Test
    void aBigFileIsLoadedInPartsInAnyOrder() {
        String csv = file(6_000);
        House whole = loadedAtOnce(csv);
        House house = new House();
        house.partRows = 500;

        Upload begun = house.load(KEY, 0, csv);
        assertThat(begun.state()).isEqualTo(UploadState.LOADING);
        assertThat(begun.read()).isEqualTo(6_000);
        assertThat(house.queue).hasSize(12);

        List<Work> messages = new ArrayList<>(house.queue);
        Collections.shuffle(messages, new Random(3));
        messages.subList(0, 11).forEach(house::work);
        assertThat(house.ledger.upload(begun.id()).orElseThrow().state()).isEqualTo(UploadState.LOADING);
        house.work(messages.getLast());

        assertThat(house.ledger.upload(begun.id())).isEqualTo(whole.ledger.upload(begun.id()));
        assertThat(house.table.contents()).isEqualTo(whole.table.contents());
        assertThat(house.announced).containsExactly(begun.id());
        assertThat(house.bucket.contains(Arrival.partKey(begun.id(), 1))).isFalse();
    }

    @Test
    void killedWorkersAndMessagesDeliveredTwiceLoseAndDoubleNothing() {
        int rows = Integer.getInteger("crosssell.rows", 30_000);
        String csv = file(rows);
        House whole = loadedAtOnce(csv);
        Random random = new Random(20261101);
        House house = new House(new DeadlyTable(random, 12.0 / rows));
        house.partRows = Math.max(500, rows / 80);

        Upload begun = house.load(KEY, 0, csv);
        List<Work> messages = new ArrayList<>(house.queue);
        messages.addAll(house.queue);
        int killed = 0;
        while (!messages.isEmpty()) {
            Collections.shuffle(messages, random);
            Work work = messages.removeLast();
            try {
                house.work(work);
            } catch (Killed e) {
                killed++;
                messages.add(work);
                house.letLeasesEnd();
            }
        }

        assertThat(killed).isPositive();
        Upload loaded = house.ledger.upload(begun.id()).orElseThrow();
        assertThat(loaded.state()).isEqualTo(UploadState.LOADED);
        assertThat(loaded.read()).isEqualTo(rows);
        assertThat(loaded.rejected()).isEqualTo(rows / 1_000);
        assertThat(loaded.accepted()).isEqualTo(rows - rows / 1_000);
        assertThat(loaded.reasons())
                .isEqualTo(whole.ledger.upload(begun.id()).orElseThrow().reasons());
        assertThat(house.table.contents()).isEqualTo(whole.table.contents());
        assertThat(house.announced).containsExactly(begun.id());
    }

    @Test
    void aWorkerWhoseTimeIsUpLeavesTheRestOnTheQueue() {
        House house = new House();
        house.partRows = 12_000;
        Upload begun = house.load(KEY, 0, file(24_000));
        Work first = house.queue.removeFirst();
        assertThat(first).isEqualTo(new Work.LoadPart(begun.id(), 1));

        house.workshop(house.table).work(first, new Invocation("hurried", house.now.plusSeconds(10)));

        assertThat(house.parts.parts(begun.id()).get(1).written()).isEqualTo(5_000);
        assertThat(house.queue).containsExactly(new Work.LoadPart(begun.id(), 2), first);
        house.work();
        assertThat(house.ledger.upload(begun.id()).orElseThrow().state()).isEqualTo(UploadState.LOADED);
        assertThat(house.table.contents())
                .isEqualTo(loadedAtOnce(file(24_000)).table.contents());
    }

    @Test
    void aPartThatAnotherInvocationIsAtIsLeftToIt() {
        House house = new House();
        house.partRows = 10;
        Upload begun = house.load(KEY, 0, file(30));
        house.parts.take(begun.id(), 1, "other", house.now, house.now.plus(Duration.ofMinutes(15)));

        house.work(new Work.LoadPart(begun.id(), 1));
        assertThat(house.later).containsExactly(new Work.LoadPart(begun.id(), 1));
        assertThat(house.table.contents()).isEmpty();

        house.letLeasesEnd();
        house.work();
        assertThat(house.ledger.upload(begun.id()).orElseThrow().state()).isEqualTo(UploadState.LOADED);
    }

    @Test
    void anUploadSaysWhichOfItsPartsKeepsFailing() {
        House house = new House();
        house.partRows = 10;
        Upload begun = house.load(KEY, 0, file(30));
        Workshop failing = house.workshop(new FailingTable(house.table, 0));
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> failing.work(new Work.LoadPart(begun.id(), 2), house.invocation()))
                    .hasMessage(FailingTable.MESSAGE);
        }

        Upload upload = house.ledger.upload(begun.id()).orElseThrow();
        assertThat(upload.state()).isEqualTo(UploadState.LOADING);
        assertThat(upload.reasons().getFirst())
                .isEqualTo("part 2 of 3 failed 5 times and is tried again until its message is in the dead-letter"
                        + " queue, to be redriven: java.lang.IllegalStateException: " + FailingTable.MESSAGE);

        house.work();
        assertThat(house.ledger.upload(begun.id()).orElseThrow().reasons())
                .noneMatch(reason -> reason.contains("failed"));
    }

    @Test
    void whatIsToldIsInTheLedgerByThen() {
        House house = new House();
        IngestPorts at = house.ports();
        List<UploadState> told = new ArrayList<>();
        IngestPorts attentive = new IngestPorts(
                at.uploads(),
                at.reports(),
                at.table(),
                at.ledger(),
                at.parts(),
                at.leases(),
                at.work(),
                ForwardingQueue.delayed(message -> told.add(house.ledger
                        .upload(((FinishedUpload) message).uploadId())
                        .orElseThrow()
                        .state())),
                at.clock(),
                at.writesAtOnce(),
                at.partRows());

        new Loader(attentive).load(house.put(KEY, 0, file(30)), house.invocation());

        assertThat(told).containsExactly(UploadState.LOADED);
    }

    @Test
    void anEventDeliveredAgainSendsTheMessagesThatWereLost() {
        House house = new House();
        house.partRows = 10;
        Arrival arrival = house.put(KEY, 0, file(30));
        Upload begun = house.loader().load(arrival);
        house.work(house.queue.removeFirst());
        house.queue.clear();

        house.loader().load(arrival);

        assertThat(house.queue).containsExactly(new Work.LoadPart(begun.id(), 2), new Work.LoadPart(begun.id(), 3));
    }

    @Test
    void aPartOfAnAttemptThatReadTheFileOtherwiseIsNoneOfTheUploads() {
        House house = new House();
        house.partRows = 10;
        Arrival arrival = house.put(KEY, 0, file(30));
        house.parts.take(arrival.uploadId(), 4, "killed", house.now, house.now); // done, as it has no rows

        house.loader().load(arrival);
        assertThat(house.queue).hasSize(3);
        house.work(house.queue.remove());
        house.work(house.queue.remove());
        assertThat(house.ledger.upload(arrival.uploadId()).orElseThrow().state())
                .isEqualTo(UploadState.LOADING);
        house.work();

        assertThat(house.ledger.upload(arrival.uploadId()).orElseThrow().state())
                .isEqualTo(UploadState.LOADED);
    }

    @Test
    void aPartThatIsGoneIsAFailureThatSaysWhatToDo() {
        House house = new House();
        house.partRows = 10;
        Upload begun = house.load(KEY, 0, file(30));
        house.bucket.delete(Arrival.partKey(begun.id(), 1));

        assertThatThrownBy(() -> house.work(new Work.LoadPart(begun.id(), 1)))
                .hasMessage("parts/" + begun.id()
                        + "/000001.jsonl is no longer in the report bucket: upload the file again");
    }

    @Test
    void aFileThatIsBadOnlyAtItsEndLeavesNoParts() {
        House house = new House();
        house.partRows = 500;
        byte[] content = (file(6_000) + "c1,\u00e4,2026-01-05,1,\n").getBytes(ISO_8859_1);

        Upload refused = house.loader().load(house.put(KEY, 0, content));

        assertThat(refused.state()).isEqualTo(UploadState.REFUSED);
        assertThat(house.bucket.contains(Arrival.partKey(refused.id(), 1))).isFalse();
    }

    @Test
    void aRefusedFileLeavesNoParts() {
        House house = new House();
        house.partRows = 2;

        Upload refused = house.load(KEY, 0, "customer_id,product\na,CRM\nb,CRM\n,CRM\n");

        assertThat(refused.state()).isEqualTo(UploadState.REFUSED);
        assertThat(house.bucket.contains(Arrival.partKey(refused.id(), 1))).isFalse();
        assertThat(house.parts.parts(refused.id())).extracting(Part::number).containsExactly(Part.READING);
    }
}
