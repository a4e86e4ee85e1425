package crosssell.files;

import static crosssell.uploads.UploadPrefix.CUSTOMERS;
import static crosssell.uploads.UploadPrefix.OWNERSHIP;
import static crosssell.uploads.UploadPrefix.SETTINGS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import crosssell.uploads.BadFile;
import crosssell.uploads.Mapping;
import crosssell.uploads.UploadPrefix;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Whatever bytes are uploaded: a bad file, or rows of which each is accepted or rejected, and a rejects file that can
/// be
/// read.
///
/// `./mvnw verify` runs these only on their seeds. To let one of them look for more, for as long as it says:
/// `JAZZER_FUZZ=1 ./mvnw -Dquick -pl shared/files -am test -Dtest='ParsersFuzzTest#csv'
/// -Dsurefire.failIfNoSpecifiedTests=false`.
class ParsersFuzzTest {

    private static final String LONG = "10m";
    private static final List<String> PARTS =
            List.of("xl/sheets/1.xml", "xl/texts.xml", "xl/styles.xml", "xl/book.xml", "xl/_rels/book.xml.rels");
    private static final String SHEET =
            "<row><c t='str'><v>customer_id</v></c></row><row><c t='s'><v>0</v></c><c s='1'><v>4</v></c></row>";
    private static final SampleTable TABLE = new SampleTable(
            List.of("customer_id", "product", "started_on", "mrr"),
            List.of(
                    SampleTable.row("c1", "core", LocalDate.of(2024, 2, 29), new BigDecimal("1.5")),
                    SampleTable.row("c1", "core", "", ""),
                    SampleTable.row("é", "mob", LocalDate.of(2024, 2, 29), new BigDecimal("-1"))));

    @FuzzTest(maxDuration = LONG)
    void csv(byte[] bytes) {
        check("a.csv", OWNERSHIP, bytes);
    }

    @FuzzTest(maxDuration = LONG)
    void jsonLines(byte[] bytes) {
        check("a.jsonl", CUSTOMERS, bytes);
    }

    @FuzzTest(maxDuration = LONG)
    void zipped(byte[] bytes) {
        check("a.csv.gz", OWNERSHIP, bytes);
        check("a.xlsx", OWNERSHIP, bytes);
    }

    /// The first byte says which part of a workbook the others take the place of.
    @FuzzTest(maxDuration = LONG)
    void workbook(byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            String part = PARTS.get(Math.floorMod(bytes[0] - '0', PARTS.size()));
            String xml = new String(bytes, 1, bytes.length - 1, ISO_8859_1);
            check("a.xlsx", CUSTOMERS, WorkbookTest.workbook(SHEET, Map.of(part, xml)));
        }
    }

    @FuzzTest(maxDuration = LONG)
    void parquet(FuzzedDataProvider data) throws IOException {
        byte[] bytes = TABLE.as("parquet");
        while (data.remainingBytes() > 0) {
            bytes[data.consumeInt(0, bytes.length - 1)] = data.consumeByte();
        }
        check("a.parquet", OWNERSHIP, bytes);
    }

    @FuzzTest(maxDuration = LONG)
    void settings(byte[] bytes) {
        check("s.json", SETTINGS, bytes);
    }

    @FuzzTest(maxDuration = LONG)
    void mapping(byte[] bytes) throws BadFile {
        Mapping mapping;
        try {
            mapping = Mapping.parse(new String(bytes, UTF_8), Mapping.Scope.ALL_FILES);
        } catch (BadFile refused) {
            assertThat(refused).hasMessageStartingWith("mapping");
            return;
        }
        byte[] csv = "customer_id,product,started_on,mrr\nc1,core,03/04/2024,1.200 EUR\nc1,mob,2024-02-29,1\n"
                .getBytes(UTF_8);
        try {
            assertThat(ReadRows.of("a.csv", OWNERSHIP, mapping, csv).rows()).hasSize(2);
        } catch (BadFile refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static void check(String name, UploadPrefix prefix, byte[] bytes) {
        ReadRows reading;
        try {
            reading = ReadRows.of(name, prefix, bytes);
        } catch (BadFile refused) {
            assertThat(refused).message().isNotEmpty();
            return;
        }
        assertThat(reading.report().rows()).isEqualTo(reading.rows().size());
        assertThat(reading.rejected())
                .allSatisfy(row -> assertThat(row.rejection().sentence()).isNotEmpty());
        if (!reading.rejected().isEmpty()) {
            byte[] rejects = reading.rejects().getBytes(UTF_8);
            assertThatCode(() -> ReadRows.of("rejected.csv", prefix, rejects)).doesNotThrowAnyException();
        }
    }
}
