package crosssell.files;

import static crosssell.uploads.UploadPrefix.CUSTOMERS;
import static crosssell.uploads.UploadPrefix.OWNERSHIP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.files.row.RowResult;
import crosssell.metrics.model.Row;
import crosssell.text.Halves;
import crosssell.text.ShownText;
import crosssell.uploads.BadFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Characters of which a part is lost: two customers whose ids differ in nothing else must not become one.
class HalfCharacterTest {

    @TempDir
    private Path folder;

    @Test
    void halfACharacterInJsonIsRejectedWhateverTheColumn() throws BadFile {
        ReadRows reading = jsonLines("""
                {"customer_id": "\\ud800", "product": "core"}
                {"customer_id": "c\\udfff", "product": "core"}
                {"customer_id": "c1", "product": "core", "plan": "\\ude00\\ud83d"}
                {"customer_id": "c\\ud83d\\ude00", "product": "core", "other": "\\ud800"}
                """);

        assertThat(reading.rejected())
                .extracting(ReadRows::sentence)
                .containsExactly(
                        "line 1: customer_id '\ufffd' has a character that was lost: U+D800 at place 1 is half of one; write the whole character",
                        "line 2: customer_id 'c\ufffd' has a character that was lost: U+DFFF at place 2 is half of one; write the whole character",
                        "line 3: plan '\ufffd\ufffd' has a character that was lost: U+DE00 at place 1 is half of one; write the whole character");
        assertThat(reading.holdingRows())
                .extracting(row -> row.customer().value())
                .containsExactly("c😀");
    }

    @Test
    void theRejectsFileThatWasNotMendedIsRejectedAgain() throws BadFile {
        ReadRows reading = jsonLines("{\"customer_id\": \"a\\ud800\", \"product\": \"core\"}\n");

        assertThat(ReadRows.of(OWNERSHIP, reading.rejects()).rejected())
                .singleElement()
                .extracting(RowResult.Rejected::column)
                .isEqualTo("customer_id");
        assertThat(reading.rejected().getFirst().whose()).isEqualTo(new RowResult.Whose.Untold());
    }

    @Test
    void aWorkbookCanEscapeHalfACharacter() throws Exception {
        String rows = "<row><c t='str'><v>customer_id</v></c></row>"
                + "<row><c t='inlineStr'><is><t>c_xD800_</t></is></c></row>"
                + "<row><c t='inlineStr'><is><t>c_xD83D__xDE00_</t></is></c></row>";

        ReadRows reading = ReadRows.of("a.xlsx", CUSTOMERS, WorkbookTest.workbook(rows, Map.of()));

        assertThat(reading.rejected())
                .extracting(ReadRows::sentence)
                .containsExactly(
                        "line 2: customer_id 'c\ufffd' has a character that was lost: U+D800 at place 2 is half of one; write the whole character");
        assertThat(reading.accepted())
                .extracting(row -> ((Row.CustomerRow) row).customer().value())
                .containsExactly("c😀");
    }

    @Test
    void bytesOfParquetTextThatAreNotUtf8AreRejectedWithTheirColumn() throws Exception {
        MessageType schema = new MessageType(
                "t",
                Types.required(PrimitiveTypeName.BINARY).named("customer_id"),
                Types.required(PrimitiveTypeName.BINARY).named("product"),
                Types.required(PrimitiveTypeName.BINARY).named("other"));
        List<byte[]> ids = List.of(
                new byte[] {'S', (byte) 0xF6},
                new byte[] {'S', (byte) 0xE4},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                "é".getBytes(UTF_8));
        Path file = folder.resolve("a.parquet");
        ParquetFixture.write(file, schema, CompressionCodecName.SNAPPY, ids.size(), (number, row) -> {
            row.add(0, Binary.fromConstantByteArray(ids.get(number)));
            row.add(1, "core");
            row.add(2, Binary.fromConstantByteArray(new byte[] {-1}));
        });

        ReadRows reading = ReadRows.of("a.parquet", OWNERSHIP, file);

        assertThat(reading.rejected())
                .extracting(ReadRows::sentence)
                .containsExactly(
                        "line 1: customer_id 'S\ufffd' has a character that was lost: its bytes are not UTF-8; write the text in UTF-8",
                        "line 2: customer_id 'S\ufffd' has a character that was lost: its bytes are not UTF-8; write the text in UTF-8",
                        "line 3: customer_id '\ufffd' has a character that was lost: its bytes are not UTF-8; write the text in UTF-8");
        assertThat(reading.holdingRows())
                .extracting(row -> row.customer().value())
                .containsExactly("é");
    }

    @Test
    void whatIsShownOrCutHasNoHalfAtItsEnd() {
        assertThat(ShownText.of("x" + "😀".repeat(50))).isEqualTo("x" + "😀".repeat(29) + "...");
        assertThat(Halves.start("a😀", 2)).isEqualTo("a");
        assertThat(Halves.replaced("a\ud83d\ud83d\ude00\ude00")).isEqualTo("a\ufffd😀\ufffd");
    }

    private static ReadRows jsonLines(String json) throws BadFile {
        return ReadRows.of("a.jsonl", OWNERSHIP, json.getBytes(UTF_8));
    }
}
