package crosssell.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ledger.Remark;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import crosssell.uploads.Reason;
import crosssell.uploads.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadedUploadsTest {

    private final InMemoryUploadLedger ledger = new InMemoryUploadLedger();

    @Test
    void sentencesOfUploadsAddUpByReason() {
        put(1, 13, rejected("mrr", Reason.NOT_PLAIN, 12), new Remark.OtherRejectedRows(1));
        put(2, 2, rejected("mrr", Reason.NOT_PLAIN, 1), rejected("", Reason.NOT_CELLS, 1));

        LoadedUploads uploads = LoadedUploads.of(ledger);

        assertThat(uploads.rejected()).isEqualTo(15);
        assertThat(uploads.reasons())
                .isEqualTo(Map.of("mrr is not a plain number", 13L, "the row cannot be split into cells", 1L));
    }

    @Test
    void whatIsSaidOfRowsThatAreNotRejectedIsNotCounted() {
        put(1, 1, rejected("mrr", Reason.NEGATIVE, 1), Remark.of("line 3: mrr 'a' is blank: every row needs mrr"));
        put(2, 0, Remark.of("line 3: mrr 'a' is blank: every row needs mrr"));

        assertThat(LoadedUploads.of(ledger))
                .isEqualTo(new LoadedUploads(List.of(id(2), id(1)), 1, Map.of("mrr is negative", 1L)));
    }

    @Test
    void rejectedRowsAreThoseOfTheNewestThousandUploads() {
        for (int i = 0; i < LoadedUploads.REJECTED_ROWS_OF; i++) {
            put(i + 1, 1, rejected("mrr", Reason.NEGATIVE, 1));
        }
        put(0, 100, rejected("kind", Reason.UNKNOWN_WORD, 100));

        LoadedUploads uploads = LoadedUploads.of(ledger);

        assertThat(uploads.ids()).hasSize(1001).startsWith(id(1000)).endsWith(id(0));
        assertThat(uploads.rejected()).isEqualTo(1000);
        assertThat(uploads.reasons()).isEqualTo(Map.of("mrr is negative", 1000L));
    }

    private static Remark rejected(String column, Reason reason, long rows) {
        return new Remark.RejectedRows(new Rejection(2, column, "x", reason.fault("something else")), rows);
    }

    private void put(int number, long rejected, Remark... remarks) {
        Instant time = Instant.EPOCH;
        ledger.put(new Upload(
                id(number),
                "uploads",
                "ownership/a b.csv",
                null,
                1,
                UploadState.LOADED,
                time,
                time,
                rejected + 1,
                1,
                0,
                rejected,
                List.of(remarks),
                null));
    }

    private static String id(int number) {
        return "%05d".formatted(number);
    }
}
