package crosssell.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.bucket.InMemoryBucket;
import crosssell.bucket.ObjectVersion;
import crosssell.metrics.model.Row;
import crosssell.queue.Work;
import crosssell.store.ledger.Part;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.ownership.RowVersion;
import crosssell.store.ownership.WriteOutcome;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file, or a part of one, that ends every process that takes it up.
class PoisonFileTest {

    private static final String KEY = "ownership/poison.csv";
    private static final String CONTENT = "customer_id,product\na,CRM\nb,CRM\nc,CRM\n";

    private @Nullable Throwable fate;

    private void meetFate() {
        switch (fate) {
            case null -> {}
            case Error error -> throw error;
            case Throwable other -> throw (RuntimeException) other;
        }
    }

    private final InMemoryBucket bucket = new InMemoryBucket() {
        @Override
        public boolean download(ObjectVersion object, Path file) {
            meetFate();
            return super.download(object, file);
        }
    };
    private final InMemoryOwnershipTable table = new InMemoryOwnershipTable() {
        @Override
        public WriteOutcome put(Row row, RowVersion version) {
            meetFate();
            return super.put(row, version);
        }
    };

    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, StackOverflowError.class})
    void theThirdAttemptRefusesAFileThatWasNeverReadToItsEnd(Class<? extends Error> kind) throws Exception {
        House house = new House(bucket);
        Arrival arrival = house.put(KEY, 0, CONTENT);
        fate = kind.getDeclaredConstructor().newInstance();
        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThatThrownBy(() -> house.loader().load(arrival)).isInstanceOf(kind);
        }
        assertThat(house.ledger.upload(arrival.uploadId()).orElseThrow().reasons())
                .containsExactly("begun 1 times so far and not read to its end; begun again");

        Upload refused = house.loader().load(arrival);

        assertThat(refused.state()).isEqualTo(UploadState.REFUSED);
        assertThat(refused.reasons())
                .containsExactly(
                        "begun 2 times and never read to its end: it takes more memory or time than there is, or"
                                + " ends the process: nothing was changed; once that is fixed, upload it again");
        assertThat(house.loader().load(arrival)).isEqualTo(refused);
        assertThat(house.table.contents()).isEmpty();
        assertThat(house.announced).isEmpty();
    }

    @Test
    void soDoesTheThirdAfterTwoThatWereKilledWithoutAWord() {
        House house = new House(bucket);
        Arrival arrival = house.put(KEY, 0, CONTENT);
        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThat(house.parts.take(
                            arrival.uploadId(),
                            Part.READING,
                            "killed " + attempt,
                            house.now,
                            house.invocation().deadline()))
                    .isPresent();
            house.letLeasesEnd();
        }

        assertThat(house.loader().load(arrival).state()).isEqualTo(UploadState.REFUSED);
    }

    @Test
    void failuresThatAreToldMakeNoGoodFileRefusedHoweverMany() {
        House house = new House(bucket);
        Arrival arrival = house.put(KEY, 0, CONTENT);
        fate = new IllegalStateException("throttled");
        for (int attempt = 1; attempt <= 9; attempt++) {
            assertThatThrownBy(() -> house.loader().load(arrival)).hasMessage("throttled");
        }
        assertThat(house.ledger.upload(arrival.uploadId()).orElseThrow().reasons())
                .containsExactly("it could not be read, and is tried again until its event is in the failure queue:"
                        + " java.lang.IllegalStateException: throttled");
        fate = null;

        Upload loaded = house.loader().load(arrival);

        assertThat(loaded.state()).isEqualTo(UploadState.LOADED);
        assertThat(loaded.reasons()).noneMatch(reason -> reason.contains("could not be read"));
    }

    @Test
    void aRefusedPoisonFileCanBeWithdrawnAndUploadedAgain() {
        House house = new House(bucket);
        Arrival arrival = house.put(KEY, 0, CONTENT);
        fate = new OutOfMemoryError();
        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThatThrownBy(() -> house.loader().load(arrival)).isInstanceOf(OutOfMemoryError.class);
        }
        house.loader().load(arrival);
        fate = null;

        house.work(new Work.Replay(""));
        assertThat(house.table.contents()).isEmpty();
        assertThat(house.load(KEY, 1, CONTENT).state()).isEqualTo(UploadState.LOADED);
        List<String> loaded = house.table.contents();
        house.work(new Work.Withdraw(arrival.uploadId()));

        assertThat(house.ledger.upload(arrival.uploadId()).orElseThrow().state())
                .isEqualTo(UploadState.WITHDRAWN);
        assertThat(house.table.contents()).isEqualTo(loaded);
    }

    @Test
    void aReplayGetsPastAPoisonFileThatOnlyTheBucketKnows() {
        House house = new House(bucket);
        house.bucket.put("uploads", KEY, "v1", House.MORNING, CONTENT.getBytes(UTF_8));
        fate = new OutOfMemoryError();
        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThatThrownBy(() -> house.work(new Work.Replay(""))).isInstanceOf(OutOfMemoryError.class);
            house.letLeasesEnd();
        }

        house.work(new Work.Replay(""));

        assertThat(house.ledger.uploads(10, null))
                .singleElement()
                .satisfies(upload -> assertThat(upload.state()).isEqualTo(UploadState.REFUSED));
    }

    @Test
    void theThirdAttemptAtTheOnlyPartSaysSo() {
        House house = new House(table);
        Arrival arrival = house.put(KEY, 0, CONTENT);
        fate = new OutOfMemoryError();
        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThatThrownBy(() -> house.loader().load(arrival)).isInstanceOf(OutOfMemoryError.class);
        }

        assertThatThrownBy(() -> house.loader().load(arrival))
                .hasMessageStartingWith("begun 2 times and never got on: ");
        Upload noted = house.ledger.upload(arrival.uploadId()).orElseThrow();
        assertThat(noted.state()).isEqualTo(UploadState.LOADING);
        assertThat(noted.reasons().getFirst()).startsWith("part 1 of 1 failed 3 times ");
        fate = null;

        assertThat(house.loader().load(arrival).state()).isEqualTo(UploadState.LOADED);
    }

    @Test
    void theFifthAttemptAtAPartThatNeverGotOnSaysSoAndTheSixthIsTheFirstAgain() {
        House house = new House(table);
        house.partRows = 2;
        Upload begun = house.load(KEY, 0, CONTENT);
        Work second = new Work.LoadPart(begun.id(), 2);
        fate = new OutOfMemoryError();
        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThatThrownBy(() -> house.work(second)).isInstanceOf(OutOfMemoryError.class);
        }

        assertThatThrownBy(() -> house.work(second))
                .hasMessage(
                        "begun 4 times and never got on: its rows take more memory or time than there is, or end the"
                                + " process");
        assertThat(house.ledger.upload(begun.id()).orElseThrow().reasons().getFirst())
                .isEqualTo(
                        "part 2 of 2 failed 5 times and is tried again until its message is in the dead-letter queue, to"
                                + " be redriven: begun 4 times and never got on: its rows take more memory or time than there is,"
                                + " or end the process");
        fate = null;
        house.work(second);
        house.work();

        assertThat(house.ledger.upload(begun.id()).orElseThrow().state()).isEqualTo(UploadState.LOADED);
        assertThat(house.table.contents()).hasSize(3);
    }
}
