package crosssell.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.queue.RecomputeOrder;
import crosssell.store.lease.Lease;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.summary.InMemorySummaryTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecomputeAfterUploadTest {

    private static final Instant FINISHED = Instant.parse("2026-11-22T02:10:00Z");
    private static final Instant DELIVERED = FINISHED.plusSeconds(300);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 21);
    private static final Turn LATER_UPLOAD = new Turn.PassedOver("an upload finished later");
    private static final Turn COMPUTED_SINCE = new Turn.PassedOver("the figures were computed since");

    private final InMemoryUploadLedger ledger = new InMemoryUploadLedger();
    private final InMemorySummaryTable summary = new InMemorySummaryTable();

    @Test
    void whatTheScheduleComputesIsComputed() {
        enter("1", UploadState.LOADED, FINISHED);

        assertThat(deliver(FINISHED, DELIVERED))
                .isInstanceOfSatisfying(
                        RecomputeResult.class,
                        result -> assertThat(result.runs())
                                .extracting(RecomputeResult.Outcome::asOf)
                                .containsExactly(OCTOBER, YESTERDAY));
    }

    @ParameterizedTest
    @EnumSource(names = {"LOADED", "WITHDRAWN"})
    void anUploadThatChangedTheTableLaterHasAMessageOfItsOwn(UploadState state) {
        // Begun before the other, finished after it.
        enter("1", state, FINISHED.plusSeconds(1));
        enter("2", UploadState.LOADED, FINISHED);

        assertThat(deliver(FINISHED, DELIVERED)).isEqualTo(LATER_UPLOAD);
        assertThat(summary.periods()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEIVED", "LOADING", "REFUSED"})
    void anUploadThatChangedNothingOrIsNotFinishedIsNotWaitedFor(UploadState state) {
        enter("1", UploadState.LOADED, FINISHED);
        enter("2", state, state.isFinished() ? FINISHED.plusSeconds(1) : null);

        assertThat(deliver(FINISHED, DELIVERED)).isInstanceOf(RecomputeResult.class);
    }

    @Test
    void aMappingThatIsLoadedLaterChangesNothing() {
        enter("1", UploadState.LOADED, FINISHED);
        enter("2", UploadState.LOADED, FINISHED.plusSeconds(1), 0);

        assertThat(deliver(FINISHED, DELIVERED)).isInstanceOf(RecomputeResult.class);
    }

    @Test
    void ofManyUploadsOneAfterAnotherTheLastIsComputedAndThatOnce() {
        // More than a page of the ledger, the last to finish being the first that began.
        for (int i = 0; i < 600; i++) {
            enter("%03d".formatted(i), UploadState.LOADED, FINISHED.plusSeconds(-i));
        }

        for (int i = 599; i > 0; i--) {
            assertThat(deliver(FINISHED.plusSeconds(-i), DELIVERED.plusSeconds(-i)))
                    .isEqualTo(LATER_UPLOAD);
        }
        assertThat(deliver(FINISHED, DELIVERED)).isInstanceOf(RecomputeResult.class);
        assertThat(deliver(FINISHED, DELIVERED.plusSeconds(1))).isEqualTo(COMPUTED_SINCE);
    }

    @Test
    void uploadsThatFinishedAtTheSameInstantDoNotWaitForEachOther() {
        enter("1", UploadState.LOADED, FINISHED);
        enter("2", UploadState.LOADED, FINISHED);

        assertThat(deliver(FINISHED, DELIVERED)).isInstanceOf(RecomputeResult.class);
        assertThat(deliver(FINISHED, DELIVERED.plusSeconds(1))).isEqualTo(COMPUTED_SINCE);
    }

    @Test
    void figuresThatBeganBeforeTheUploadFinishedDoNotKnowIt() {
        compute(new RecomputeOrder(null, 0), FINISHED);

        assertThat(deliver(FINISHED, DELIVERED)).isInstanceOf(RecomputeResult.class);
    }

    @Test
    void figuresOfOnlySomeOfTheDatesAreNotEnough() {
        compute(new RecomputeOrder(OCTOBER, 0), FINISHED.plusSeconds(1));

        assertThat(deliver(FINISHED, DELIVERED)).isInstanceOf(RecomputeResult.class);
    }

    @Test
    void aRunOfTheScheduleThatBeganSinceIsEnough() {
        compute(new RecomputeOrder(null, 0), FINISHED.plusMillis(1));

        assertThat(deliver(FINISHED, DELIVERED)).isEqualTo(COMPUTED_SINCE);
    }

    @Test
    void whileAnotherIsAtWorkTheUploadWaits() {
        summary.leases().take("recompute", "other", DELIVERED, DELIVERED.plus(Lease.TERM));

        assertThatThrownBy(() -> deliver(FINISHED, DELIVERED)).isInstanceOf(RecomputeRunning.class);
        assertThat(summary.periods()).isEmpty();
        assertThat(deliver(FINISHED, DELIVERED.plus(Lease.TERM))).isInstanceOf(RecomputeResult.class);
    }

    private Turn deliver(Instant finishedAt, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new RecomputeAfterUpload(recompute(clock), ledger, summary, clock).run(finishedAt, "this");
    }

    private void compute(RecomputeOrder request, Instant now) {
        recompute(Clock.fixed(now, ZoneOffset.UTC)).run(request, "schedule");
    }

    private Recompute recompute(Clock clock) {
        return new Recompute(new InMemoryOwnershipTable(), ledger, summary, clock);
    }

    private void enter(String id, UploadState state, @Nullable Instant finishedAt) {
        enter(id, state, finishedAt, 1);
    }

    private void enter(String id, UploadState state, @Nullable Instant finishedAt, int rows) {
        Instant uploaded = FINISHED.minusSeconds(600);
        ledger.put(new Upload(
                id, "b", "ownership/a b.csv", null, 1, state, uploaded, finishedAt, rows, rows, 0, 0, List.of(), null));
    }
}
