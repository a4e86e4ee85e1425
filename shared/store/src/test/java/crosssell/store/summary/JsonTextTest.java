package crosssell.store.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// What is unpacked here is unpacked by the JDK's reader of gzip, which checks length and CRC-32.
class JsonTextTest {

    @Test
    void textsJoinedAreUnpackedAsOne() throws IOException {
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            List<JsonText> texts = new ArrayList<>();
            for (int piece = random.nextInt(6); piece > 0; piece--) {
                byte[] text = text(random, random.nextInt(1 << random.nextInt(18)));
                whole.writeBytes(text);
                texts.add(random.nextBoolean() ? JsonText.of(text) : stored(text));
            }
            JsonText joined = JsonText.join(texts);

            assertThat(joined.length()).isEqualTo(whole.size());
            assertThat(joined.bytes()).isEqualTo(whole.toByteArray());
            assertThat(joined.stream().readAllBytes()).isEqualTo(whole.toByteArray());
            assertThat(unpacked(joined.gzip())).isEqualTo(whole.toByteArray());
            assertThat(JsonText.read(joined.gzip()).bytes()).isEqualTo(whole.toByteArray());
        }
    }

    @Test
    void whatIsStoredIsServedWithoutBeingPackedAnew() {
        byte[] gzip = JsonText.of("[1,2,3,4]".repeat(1000).getBytes(UTF_8)).gzip();

        assertThat(JsonText.read(gzip).gzip()).isEqualTo(gzip);
    }

    /// Runs published before documents could be joined.
    @Test
    void gzipThatSomethingElseWroteIsReadToo() throws IOException {
        byte[] text = "[1,2,3,4]".repeat(1000).getBytes(UTF_8);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(text);
        }

        JsonText read = JsonText.read(gzip.toByteArray());

        assertThat(read.bytes()).isEqualTo(text);
        assertThat(unpacked(JsonText.join(List.of(JsonText.of(new byte[] {'x'}), read))
                        .gzip()))
                .isEqualTo(("x" + new String(text, UTF_8)).getBytes(UTF_8));
    }

    @Test
    void damageIsNoticed() {
        byte[] gzip = JsonText.of("[1,2,3,4]".repeat(1000).getBytes(UTF_8)).gzip();
        gzip[gzip.length - 6] ^= 1;

        assertThatThrownBy(() -> JsonText.read(gzip).bytes())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a stored document is damaged");
    }

    @Test
    void theChecksumOfTwoTextsIsThatOfOne() {
        byte[] one = "asOf".getBytes(UTF_8);
        byte[] two = new byte[1_000_003];
        CRC32 crc = new CRC32();
        crc.update(one);
        int first = (int) crc.getValue();
        crc.update(two);
        CRC32 second = new CRC32();
        second.update(two);

        assertThat(Deflated.crcOfBoth(first, (int) second.getValue(), two.length))
                .isEqualTo((int) crc.getValue());
    }

    private static JsonText stored(byte[] text) {
        return JsonText.read(JsonText.of(text).gzip());
    }

    /// Half of them hardly to be packed.
    private static byte[] text(Random random, int length) {
        byte[] text = new byte[length];
        if (random.nextBoolean()) {
            random.nextBytes(text);
        } else {
            for (int i = 0; i < length; i++) {
                text[i] = (byte) "{\"rate\":0.5,}".charAt(i % 13);
            }
        }
        return text;
    }

    private static byte[] unpacked(byte[] gzip) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        }
    }
}
