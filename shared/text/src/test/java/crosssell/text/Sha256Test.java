package crosssell.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The digest of `abc` is the first example of FIPS 180-4.
class Sha256Test {

    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void aTextHasTheDigestOfItsBytes() {
        assertThat(Sha256.of("abc").hex()).isEqualTo(OF_ABC);
    }

    @Test
    void partsAreDigestedAsOne() {
        assertThat(Sha256.of("a".getBytes(UTF_8), "bc".getBytes(UTF_8)).hex(4)).isEqualTo(OF_ABC.substring(0, 8));
    }
}
