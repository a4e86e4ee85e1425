package crosssell.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EchoTest {

    @Test
    void whatCanBeSeenIsToldAsItIs() {
        assertThat(Echo.of("Führung + Plan 東京 😀 \"'\\<>")).isEqualTo("Führung + Plan 東京 😀 \"'\\<>");
    }

    @Test
    void whatCannotBeSeenIsWrittenOut() {
        assertThat(Echo.of("a\r\n\tb\u001b[31m\u2028\u202e\u200b\ud800"))
                .isEqualTo("a\\u000d\\u000a\\u0009b\\u001b[31m\\u2028\\u202e\\u200b\\ud800");
    }

    @Test
    void whatIsLongIsCut() {
        assertThat(Echo.of("x".repeat(256))).isEqualTo("x".repeat(256));
        assertThat(Echo.of("x".repeat(8000))).isEqualTo("x".repeat(256) + "... (8000 characters)");
        assertThat(Echo.of("x".repeat(255) + "😀")).isEqualTo("x".repeat(255) + "\\ud83d... (257 characters)");
    }
}
