package crosssell.store.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 199, 70_000, 1_000_000})
    void aTextIsReadAsItWasAndItsLengthIsKnownWithoutReadingIt(int length) throws IOException {
        byte[] text = new byte[length];
        new Random(length).nextBytes(text);

        Gzip gzip = Gzip.of(text);

        assertThat(gzip.length()).isEqualTo(length);
        assertThat(gzip.text()).isEqualTo(text);
        try (InputStream in = gzip.stream()) {
            assertThat(in.readNBytes(100)).isEqualTo(Arrays.copyOf(text, Math.min(100, length)));
        }
    }

    @Test
    void aDamagedTextIsRefused() {
        byte[] bytes = Gzip.of("some text".repeat(99).getBytes(UTF_8)).bytes();
        bytes[bytes.length - 6] ^= 1; // of the CRC-32

        assertThatThrownBy(() -> new Gzip(bytes).text())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("a stored document is damaged");
        assertThatThrownBy(() -> new Gzip("{}{}{}{}{}".getBytes(UTF_8)).text())
                .isInstanceOf(UncheckedIOException.class);
    }
}
