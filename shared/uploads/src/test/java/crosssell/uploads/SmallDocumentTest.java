package crosssell.uploads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.text.Halves;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a document is made of: it is refused in a sentence, or it is one.
class SmallDocumentTest {

    static List<String> documents() {
        return List.of(
                "[".repeat(10_000),
                "{\"a\":".repeat(10_000),
                "{\"columns\":".repeat(10_000) + "1" + "}".repeat(10_000),
                "{\"bands\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                "{\"min_customers\": " + "9".repeat(10_000) + "}",
                "{\"min_customers\": 1e999999999}",
                "{\"min_customers\": 1e99999999999}",
                "{\"max_rejected_percent\": 1e-999999999}",
                "{\"max_rejected_percent\": 0." + "1".repeat(900) + "}",
                "{\"valuation_multiple\": -1e999999999}",
                "{\"" + "k".repeat(20_000) + "\": 1}",
                "{\"" + "k".repeat(20_000) + "\": 1, \"" + "k".repeat(20_000) + "\": 2}",
                "{\"dates\": \"" + "d".repeat(20_000) + "\"}",
                "{\"columns\": {\"a\": \"\\ud800\"}}",
                "{\"benchmarks\": [{\"metric\": \"crossSellRate\", \"low\": 0, \"high\": 1, \"source\": \"\\udc00\"}]}",
                "{} {}",
                "{}]",
                "[]",
                "\"text\"",
                "null",
                "",
                "{\"a\": 1, \"a\": 1}",
                "{\"columns\": {\"a\": \"mrr\", \"a\": \"plan\"}}",
                "{'a': 1}",
                "{\"a\": NaN}",
                "\u0000");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentOfAnyKindIsRefusedInASentence(String json) {
        assertThatThrownBy(() -> SettingsDocument.parse(json))
                .isInstanceOf(BadFile.class)
                .satisfies(SmallDocumentTest::isASentence);
        assertThatThrownBy(() -> Mapping.parse(json))
                .isInstanceOf(BadFile.class)
                .satisfies(SmallDocumentTest::isASentence);
    }

    private static void isASentence(Throwable refused) {
        assertThat(refused.getMessage()).matches("(settings|mapping): .*").hasSizeLessThan(1_000);
        assertThat(refused)
                .message()
                .satisfies(message -> assertThat(Halves.in(message)).isNegative());
    }

    @Test
    void aDocumentNestedTooDeepIsRefusedWithTheLimit() {
        assertThatThrownBy(() -> Mapping.parse("[".repeat(10_000)))
                .hasMessage("mapping: it is nested more than 50 deep, or has a number of more than 1000 digits");
    }

    @Test
    void aDocumentMayBeginWithAMark() throws BadFile {
        assertThat(Mapping.text("\ufeff{}".getBytes(UTF_8))).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aDocumentHasALimit(int more) throws BadFile {
        byte[] longest = " ".repeat(Mapping.MAX_BYTES + more).getBytes(UTF_8);
        if (more == 0) {
            assertThat(Mapping.text(longest)).hasSize(Mapping.MAX_BYTES);
        } else {
            assertThatThrownBy(() -> Mapping.text(longest))
                    .isInstanceOf(BadFile.class)
                    .hasMessage("a mapping has at most 32768 bytes");
        }
    }

    @Test
    void aDocumentIsWrittenInUtf8() {
        assertThatThrownBy(() -> Mapping.text("{\"ä\": 1}".getBytes(ISO_8859_1)))
                .isInstanceOf(BadFile.class)
                .hasMessage("a mapping is not UTF-8: byte 0xE4 at offset 2; save the file as UTF-8");
        assertThatThrownBy(() -> Mapping.text("{}".getBytes(UTF_16)))
                .isInstanceOf(BadFile.class)
                .hasMessage("a mapping is not UTF-8 but UTF-16; save the file as UTF-8");
    }
}
