package crosssell.store.ownership;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowVersionTest {

    private static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");

    /// A version's parts, compared one after the other: the slow and obvious order.
    private record Parts(Instant at, String sequencer, String key, long line) implements Comparable<Parts> {

        private static final Comparator<Parts> ORDER = Comparator.comparing(Parts::at)
                .thenComparing(parts -> padded(parts.sequencer))
                .thenComparing(parts -> HexFormat.of().formatHex(parts.key.getBytes(UTF_8)))
                .thenComparingLong(Parts::line);

        /// As S3 documents the comparison of sequencers.
        private static String padded(String sequencer) {
            return sequencer + "0".repeat(40 - sequencer.length());
        }

        static Parts random(Random random) {
            String[] keys = {"a", "a b", "a/b", "a0", "b", "ä", "\uFB01", "\uD83D\uDE00"};
            String sequencer = random.ints(random.nextInt(1, 5), 0, 3)
                    .mapToObj(n -> String.valueOf("0AF".charAt(n)))
                    .reduce("", String::concat);
            return new Parts(
                    NOON.plusMillis(random.nextInt(3) * 999L),
                    sequencer,
                    keys[random.nextInt(keys.length)],
                    (long) Math.pow(10, random.nextInt(11)) - random.nextInt(2));
        }

        RowVersion version() {
            return RowVersion.of(UploadVersion.of(at, sequencer, key), line);
        }

        @Override
        public int compareTo(Parts other) {
            return ORDER.compare(this, other);
        }
    }

    @Test
    void sortsByTimeThenSequencerThenKeyThenLine() {
        Random random = new Random(20261031);
        for (int n = 0; n < 20_000; n++) {
            Parts a = Parts.random(random);
            Parts b = Parts.random(random);

            assertThat(Integer.signum(a.version().compareTo(b.version())))
                    .as("%s and %s", a, b)
                    .isEqualTo(Integer.signum(a.compareTo(b)));
        }
    }

    @Test
    void aSequencerIsHexadecimalInEitherCase() {
        assertThat(RowVersion.of(UploadVersion.of(NOON, "0055aed6dc", "k"), 1))
                .isEqualTo(RowVersion.of(UploadVersion.of(NOON, "0055AED6DC00", "k"), 1));
    }

    @Test
    void linesOfOneFileAreOfOneUpload() {
        RowVersion line9 = RowVersion.of(UploadVersion.of(NOON, "0A", "k"), 9);

        assertThat(line9.sameUploadAs(RowVersion.of(UploadVersion.of(NOON, "0A", "k"), 10_000)))
                .isTrue();
        assertThat(line9.sameUploadAs(RowVersion.of(UploadVersion.of(NOON, "0A", "k2"), 9)))
                .isFalse();
        assertThat(line9.sameUploadAs(RowVersion.of(UploadVersion.of(NOON, "0B", "k"), 9)))
                .isFalse();
    }

    @Test
    void aLineHasAtMostTwelveDigits() {
        assertThatThrownBy(() -> RowVersion.of(UploadVersion.of(NOON, "0A", "k"), 1_000_000_000_000L))
                .hasMessage("line must have at most 12 digits: 1000000000000");
        assertThatThrownBy(() -> RowVersion.of(UploadVersion.of(NOON, "0A", "k"), -1))
                .hasMessageContaining("-1");
    }
}
