package crosssell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.bucket.ObjectVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArrivalTest {

    private static final Instant MORNING = Instant.parse("2026-10-05T08:00:00.123Z");

    private static String id(String key, @Nullable String versionId, String sequencer, Instant at) {
        return new Arrival(new ObjectVersion("uploads", key, versionId), sequencer, at, 10).uploadId();
    }

    @Test
    void anUploadIdBeginsWithItsTimeAndFitsAKeyAndAUrl() {
        assertThat(id("ownership/ä b.csv", "v1", "0A", MORNING)).matches("20261005T080000123Z-[0-9a-f]{12}");
    }

    @Test
    void theSameVersionOfTheSameObjectIsTheSameUpload() {
        assertThat(id("a", "v1", "0A", MORNING)).isEqualTo(id("a", "v1", "0A", MORNING));
        assertThat(id("a", "v1", "0A", MORNING))
                .isNotEqualTo(id("a", "v2", "0A", MORNING))
                .isNotEqualTo(id("b", "v1", "0A", MORNING));
    }

    @Test
    void withoutVersionsTheSequencerTellsUploadsApart() {
        assertThat(id("a", null, "0A", MORNING)).isNotEqualTo(id("a", null, "0B", MORNING));
    }

    @Test
    void uploadIdsSortByTime() {
        assertThat(id("b", "v1", "0A", MORNING)).isLessThan(id("a", "v1", "0A", MORNING.plusMillis(1)));
    }
}
