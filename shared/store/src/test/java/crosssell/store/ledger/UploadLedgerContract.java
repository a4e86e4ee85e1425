package crosssell.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.uploads.Reason;
import crosssell.uploads.Rejection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every [UploadLedger] keeps to, the fake and the real one.
public abstract class UploadLedgerContract {

    /// The ledger under test, empty at the start of each test.
    protected abstract UploadLedger ledger();

    @Test
    void anUploadComesBackAsItWasWritten() {
        Upload upload = new Upload(
                "20261005T080000000Z-0a",
                "uploads",
                "ownership/ä b.csv",
                "v 1",
                123_456_789_012L,
                UploadState.LOADED,
                Instant.parse("2026-10-05T08:00:00.123Z"),
                Instant.parse("2026-10-05T08:00:05Z"),
                10,
                8,
                3,
                2,
                List.of(
                        new Remark.RejectedRows(
                                new Rejection(7, "ended_on", "", Reason.TOO_EARLY.fault("started_on is 2024-02-01")),
                                2),
                        new Remark.OtherRejectedRows(3),
                        new Remark.LostFile("its file is no longer in the upload bucket"),
                        Remark.of("")),
                "rejected/20261005T080000000Z-0a.csv");
        ledger().put(upload);

        assertThat(ledger().upload(upload.id())).contains(upload);
        assertThat(ledger().uploads(1, null)).containsExactly(upload);
    }

    @Test
    void anUploadMayLackAllThatIsOptional() {
        Upload upload = upload("a", UploadState.RECEIVED);
        ledger().put(upload);

        assertThat(ledger().upload("a")).contains(upload);
        assertThat(ledger().upload("b")).isEmpty();
        assertThat(ledger().upload("ü".repeat(513))).isEmpty();
    }

    @Test
    void uploadsAreListedNewestFirstPageByPage() {
        for (String id : List.of("3", "1", "5", "4", "2")) {
            ledger().put(upload(id, UploadState.LOADED));
        }

        assertThat(ids(2, null)).containsExactly("5", "4");
        assertThat(ids(2, "4")).containsExactly("3", "2");
        assertThat(ids(2, "2")).containsExactly("1");
        assertThat(ids(2, "1")).isEmpty();
        assertThat(ids(10, null)).containsExactly("5", "4", "3", "2", "1");
    }

    @Test
    void uploadsLongerThanAPageOfOneMegabyteAreListedWhole() {
        List<Remark> remarks = Remark.of(List.of("x".repeat(300_000)));
        for (int n = 1; n <= 5; n++) {
            ledger().put(new Upload(
                    "" + n, "b", "k", null, 0, UploadState.LOADED, Instant.EPOCH, null, 0, 0, 0, 0, remarks, null));
        }

        assertThat(ids(5, null)).containsExactly("5", "4", "3", "2", "1");
    }

    @Test
    void aLimitBelowOneIsMisuse() {
        assertThatThrownBy(() -> ledger().uploads(0, null)).hasMessage("limit must be at least 1: 0");
    }

    @ParameterizedTest
    @EnumSource
    void anUploadReceivedCanBecomeAnything(UploadState next) {
        ledger().put(upload("a", UploadState.RECEIVED));
        ledger().put(upload("a", next));

        assertThat(ledger().upload("a")).get().extracting(Upload::state).isEqualTo(next);
    }

    @Test
    void anUploadBegunIsNotReceivedAnew() {
        ledger().put(upload("a", UploadState.LOADING));
        ledger().put(upload("a", UploadState.RECEIVED));

        assertThat(ledger().upload("a")).contains(upload("a", UploadState.LOADING));
    }

    @Test
    void theWholeLedgerIsReadNewestFirst() {
        for (int n = 1; n <= UploadLedger.PAGE + 1; n++) {
            ledger().put(upload("%04d".formatted(n), UploadState.LOADED));
        }

        assertThat(ledger().newestFirst().map(Upload::id))
                .hasSize(UploadLedger.PAGE + 1)
                .startsWith("0501", "0500")
                .endsWith("0002", "0001");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOADED", "REFUSED"})
    void aFinishedUploadIsNotBegunAnewButCanBeWithdrawn(UploadState finished) {
        ledger().put(upload("a", finished));
        for (UploadState next : List.of(UploadState.RECEIVED, UploadState.LOADING, UploadState.LOADED)) {
            ledger().put(upload("a", next));
            assertThat(ledger().upload("a")).contains(upload("a", finished));
        }
        ledger().put(upload("a", UploadState.WITHDRAWING));
        ledger().put(upload("a", finished));
        assertThat(ledger().upload("a")).contains(upload("a", UploadState.WITHDRAWING));
        ledger().put(upload("a", UploadState.WITHDRAWN));
        ledger().put(upload("a", UploadState.LOADING));

        assertThat(ledger().upload("a")).contains(upload("a", UploadState.WITHDRAWN));
    }

    @Test
    void moreIsSaidOnceOfAnUploadThatIsLoaded() {
        ledger().put(upload("a", UploadState.LOADED).remarked(Remark.of("old")));
        Upload remarked = ledger().upload("a").orElseThrow().remarked(Remark.of("new"));
        ledger().put(remarked.remarked(Remark.of("new")));

        assertThat(ledger().upload("a").orElseThrow().reasons()).containsExactly("new", "old");
    }

    private List<String> ids(int limit, @Nullable String before) {
        return ledger().uploads(limit, before).stream().map(Upload::id).toList();
    }

    private static Upload upload(String id, UploadState state) {
        return new Upload(id, "b", "k", null, 0, state, Instant.EPOCH, null, 0, 0, 0, 0, List.of(), null);
    }
}
