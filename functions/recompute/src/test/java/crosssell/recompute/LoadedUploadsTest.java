package crosssell.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadedUploadsTest {

    private final InMemoryUploadLedger ledger = new InMemoryUploadLedger();

    @Test
    void sentencesOfUploadsAddUpByReason() {
        put(
                1,
                13,
                "line 2: mrr '1,200' is no plain number: write 1200 (and 11 more like it)",
                "and 1 more for other reasons");
        put(2, 2, "line 9: mrr '7 EUR' is no plain number: write 7", "line 10: the row cannot be split into cells");

        LoadedUploads uploads = LoadedUploads.of(ledger);

        assertThat(uploads.rejected()).isEqualTo(15);
        assertThat(uploads.reasons())
                .isEqualTo(Map.of("mrr is no plain number", 13L, "the row cannot be split into cells", 1L));
    }

    @Test
    void whatIsSaidOfRowsThatAreNotRejectedIsNotCounted() {
        put(
                1,
                1,
                "line 2: mrr '-1' is negative: 0 or more",
                "line 3: record_id 'a' is in the file twice: the last one holds");
        put(2, 0, "line 3: record_id 'a' is in the file twice: the last one holds");

        assertThat(LoadedUploads.of(ledger))
                .isEqualTo(new LoadedUploads(List.of(id(2), id(1)), 1, Map.of("mrr is negative", 1L)));
    }

    @Test
    void rejectedRowsAreThoseOfTheNewestThousandUploads() {
        for (int i = 0; i < LoadedUploads.REJECTED_ROWS_OF; i++) {
            put(i + 1, 1, "line 2: mrr '-1' is negative: 0 or more");
        }
        put(0, 100, "line 2: kind 'x' is not among the words allowed: trial (and 99 more like it)");

        LoadedUploads uploads = LoadedUploads.of(ledger);

        assertThat(uploads.ids()).hasSize(1001).startsWith(id(1000)).endsWith(id(0));
        assertThat(uploads.rejected()).isEqualTo(1000);
        assertThat(uploads.reasons()).isEqualTo(Map.of("mrr is negative", 1000L));
    }

    private void put(int number, long rejected, String... reasons) {
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
                List.of(reasons),
                null));
    }

    private static String id(int number) {
        return "%05d".formatted(number);
    }
}
