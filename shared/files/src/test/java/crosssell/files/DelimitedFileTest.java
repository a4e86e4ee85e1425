package crosssell.files;

import static crosssell.uploads.UploadPrefix.CUSTOMERS;
import static crosssell.uploads.UploadPrefix.OWNERSHIP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.files.record.FileRecord;
import crosssell.files.row.RowResult;
import crosssell.files.row.RowResult.Rejected;
import crosssell.metrics.model.Row;
import crosssell.uploads.BadFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedFileTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsFoundFromTheHeader(String delimiter) throws BadFile {
        String csv = "customer_id|product|\"plan, or; not\"\nc1|core|a\n".replace("|", delimiter);

        ReadRows reading = ReadRows.of("any.tsv", OWNERSHIP, csv.getBytes(UTF_8));

        assertThat(reading.holdings()).hasSize(1);
        assertThat(reading.header()).containsExactly("customer_id", "product", "plan, or; not");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer_id,product",
                "CustomerID,PRODUCT",
                "Customer Id, Product ",
                "\ufeffcustomer-id,\"product\""
            })
    void headersAreMatchedWithoutRegardToCaseSpacesAndHyphens(String header) throws BadFile {
        assertThat(ReadRows.of(OWNERSHIP, header + "\nc1,core").holdings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesAreCountedAsAnEditorDoesWhereTheRecordStarts(String lineEnd) throws BadFile {
        String csv = "|customer_id,name|c1,\"Cedar||Works\"||c2,x,y|".replace("|", lineEnd);

        ReadRows reading = ReadRows.of(CUSTOMERS, csv);

        assertThat(reading.rows()).extracting(RowResult::line).containsExactly(3L, 7L);
        assertThat(reading.accepted()).first().asString().contains("name=Cedar\n\nWorks");
        assertThat(reading.rejected()).hasSize(1);
    }

    @Test
    void aFileWithAHeaderAndNoRowsHasNoRows() throws BadFile {
        assertThat(ReadRows.of(OWNERSHIP, "customer_id,product").report().rows())
                .isZero();
    }

    @Test
    void aRecordWithBrokenQuotesCostsItsOwnLineOnly() throws BadFile {
        ReadRows reading = ReadRows.of(OWNERSHIP, """
                customer_id,product,plan
                c1,core,"the "best" plan"
                c2,core,"never closed
                c3,core,"fine"
                c4,core,5" disk
                c5,core,"open to the end
                c6,core,
                """);

        assertThat(reading.holdingRows())
                .extracting(row -> row.customer().value())
                .containsExactly("c3", "c4", "c6");
        assertThat(reading.rejected()).extracting(Rejected::line).containsExactly(2L, 3L, 6L);
        assertThat(reading.rejected().getFirst().cells()).containsExactly("c1,core,\"the \"best\" plan\"");
        assertThat(reading.rejected().getFirst().rejection().sentence())
                .isEqualTo(
                        "line 2: the row cannot be split into cells: a quoted cell goes on after its closing quote or"
                                + " never ends; inside quotes write a quote twice");
    }

    @Test
    void aRecordTooLongToBeMeantIsRejectedWithoutBeingKept() throws BadFile {
        String csv = "customer_id,product\n" + "x,".repeat(3_000_000) + "\nc1,core\n\"" + "y".repeat(2_000_000)
                + "\nc2,core\n";

        ReadRows reading = ReadRows.of(OWNERSHIP, csv);

        assertThat(reading.rejected()).extracting(Rejected::line).containsExactly(2L, 4L);
        assertThat(reading.rejected())
                .allSatisfy(row -> assertThat(row.cells().getFirst()).hasSize(FileRecord.MOST_CHARACTERS));
        assertThat(reading.holdingRows())
                .extracting(row -> row.customer().value())
                .containsExactly("c1", "c2");
    }

    @Test
    void linesAreRightWhereverBuffersEnd() throws BadFile {
        Random random = new Random(42);
        StringBuilder csv = new StringBuilder("customer_id,name\r\n");
        long line = 2;
        int good = 0;
        for (int row = 0; row < 5_000; row++) {
            String name =
                    "é".repeat(random.nextInt(40)) + "\n".repeat(random.nextInt(3)) + "x".repeat(random.nextInt(400));
            boolean broken = random.nextInt(10) == 0;
            String cell = broken ? "\"bro\"ken" : '"' + name + '"';
            csv.append(line).append(',').append(cell).append(random.nextBoolean() ? "\r\n" : "\n");
            line += 1 + (broken ? 0 : name.chars().filter(c -> c == '\n').count());
            good += broken ? 0 : 1;
        }

        ReadRows reading = ReadRows.of(CUSTOMERS, csv.toString());

        assertThat(reading.accepted()).hasSize(good);
        assertThat(reading.rows()).hasSize(5_000).allSatisfy(row -> {
            String writtenLine = switch (row) {
                case RowResult.Accepted accepted ->
                    ((Row.CustomerRow) accepted.row()).customer().value();
                case Rejected rejected -> rejected.cells().getFirst().replaceAll(",.*", "");
            };
            assertThat(row.line()).hasToString(writtenLine);
        });
    }

    @Test
    void aGzipFileMayHaveSeveralMembers() throws Exception {
        byte[] zipped = concat(gzip("customer_id,product\nc1,co"), gzip("re\nc2,core\n"));

        assertThat(ReadRows.of("a.CSV.GZ", OWNERSHIP, zipped).holdings()).hasSize(2);
    }

    @Test
    void columnsThatNothingIsReadFromAreReported() throws BadFile {
        ReadRows reading = ReadRows.of(OWNERSHIP, "customer_id,Sales Rep,product,,%\nc1,Ann,core,,\n");

        assertThat(reading.report().ignoredColumns()).containsExactly("Sales Rep", "", "%");
        assertThat(reading.report().advice())
                .containsExactly("nothing is read from these columns: 'Sales Rep', '', '%'");
    }

    /// A folder can be opened, but not read.
    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "a.csv.gz"})
    void aSourceThatBreaksIsNoBadFile(String name, @TempDir Path folder) {
        assertThatThrownBy(() -> ReadRows.of(name, OWNERSHIP, folder)).isInstanceOf(UncheckedIOException.class);
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
            zipped.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
