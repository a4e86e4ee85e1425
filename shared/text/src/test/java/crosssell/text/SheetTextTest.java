package crosssell.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49 30",
                "@x",
                "-x",
                "-",
                "- 5",
                "+5",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00a0=1",
                "\u3000=1",
                "\ufeff=1",
                "\u0001",
                "\uff1d1",
                "\uff0b1",
                "\uff0d1",
                "\uff201",
                "'=1",
                "-5+cmd|' /C calc'!A0",
                "-1;2"
            })
    void aTextThatBeginsWithAFormulaGetsAnApostrophe(String text) {
        assertThat(SheetText.harmless(text)).startsWith("'").isNotEqualTo(text);
        assertThat(SheetText.original(SheetText.harmless(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "-5",
                "-1200.50",
                "-1.200,50",
                "a=1",
                "a;b",
                "c@d.example",
                "'",
                "2026-10-31",
                "a - b",
                "it's"
            })
    void otherTextsAreUnchanged(String text) {
        assertThat(SheetText.harmless(text)).isEqualTo(text);
        assertThat(SheetText.original(text)).isEqualTo(text);
    }

    @Test
    void aFormulaBeginsWhereverASpreadsheetMaySplit() {
        assertThat(SheetText.harmless("a;=1")).isEqualTo("a;'=1");
        assertThat(SheetText.harmless("a\t+1\tb")).isEqualTo("a\t'+1\tb");
        assertThat(SheetText.harmless("a\r\n @x")).isEqualTo("a\r'\n' @x");
        assertThat(SheetText.harmless("=1;=2")).isEqualTo("'=1;'=2");
        assertThat(SheetText.harmless("a;\uff1d1")).isEqualTo("a;'\uff1d1");
    }

    @Test
    void everyTextCanBeRestoredAndNoneIsRun() {
        Random random = new Random(11);
        String letters = "=+-@;\t\r\n '\u0001a5.\uff1d";
        for (int round = 0; round < 50_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(9), 0, letters.length()).forEach(i -> text.append(letters.charAt(i)));
            String harmless = SheetText.harmless(text.toString());

            assertThat(SheetText.original(harmless)).isEqualTo(text.toString());
            if (!text.toString().matches("-?\\d[\\d.,]*")) {
                assertThat(harmless.split("[;\t\r\n]"))
                        .noneMatch(cell -> cell.matches("(?s)[\\s\\p{Cntrl}]*[=+\\-@\uff1d].*"));
            }
        }
    }
}
