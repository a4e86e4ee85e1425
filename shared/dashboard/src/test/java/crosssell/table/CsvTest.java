package crosssell.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import crosssell.text.SheetText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void nestedFieldsAreColumnsByTheirPathAndNumbersAreUnchanged() {
        assertThat(csv("[{\"a\":{\"b\":-1.0E-7,\"c\":null},\"steps\":[{\"x\":1},{\"y\":true}],\"owns\":[\"p\",null,2]},"
                        + "{\"a\":{\"b\":922337203685477.5807},\"d\":\"1, \\\"2\\\", ü\"}]"))
                .isEqualTo("""
                        a.b,a.c,steps.0.x,steps.1.y,owns,d
                        -1.0E-7,,1,true,p; ; 2,
                        922337203685477.5807,,,,,"1, ""2"", ü"
                        """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-x", "@x", "\t=1", "\u0001", "\uff1d1"})
    void textThatBeginsAFormulaIsText(String cell) {
        String json = JsonNodeFactory.instance
                .arrayNode()
                .add(JsonNodeFactory.instance.objectNode().put(cell, cell))
                .toString();

        assertThat(csv(json).replace("\"", ""))
                .isEqualTo(SheetText.harmless(cell) + "\r\n" + SheetText.harmless(cell) + "\r\n")
                .startsWith("'" + cell.charAt(0));
    }

    @Test
    void anEmptyListIsAnEmptyTable() {
        assertThat(csv("[]")).isEmpty();
    }

    private static String csv(String json) {
        return new String(Csv.of(json.getBytes(UTF_8)), UTF_8);
    }
}
