package crosssell.files;

import static crosssell.files.SampleTable.row;
import static crosssell.uploads.UploadPrefix.CUSTOMERS;
import static crosssell.uploads.UploadPrefix.OWNERSHIP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.files.row.RowResult;
import crosssell.metrics.model.Row;
import crosssell.uploads.BadFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// One table gives the same rows, whatever the format.
class FormatsTest {

    static final List<String> FORMATS = SampleTable.FORMATS;

    private static final SampleTable GOOD = new SampleTable(
            List.of("Customer ID", "product", "started_on", "ended_on", "mrr", "quantity", "plan"),
            List.of(
                    row("c1", "core", LocalDate.of(2024, 2, 29), "", decimal("1200.5"), decimal("3"), "gold"),
                    row("c1", "mob", LocalDate.of(1999, 12, 31), LocalDate.of(2031, 1, 1), decimal("0.0001"), "", ""),
                    row("Ünï \"é\" 山", "core", "", "", "", decimal("12345678.25"), "a,b;c\td\ne & <f>"),
                    row("c1", "core", LocalDate.of(2024, 2, 29), "", decimal("1200.5"), decimal("3"), "gold"),
                    row("c1", "core", LocalDate.of(2024, 2, 29), "", decimal("7"), "", "")));

    private static final SampleTable BAD = new SampleTable(
            List.of("customer_id", "product", "started_on", "mrr", "note"),
            List.of(
                    row("c1", "core", "03/04/2024", "10", "one, \"two\"\nthree"),
                    row("c2", "core", "2024-04-03", "10", ""),
                    row("c3", "core", "2024-04-03", "1,5", ""),
                    row("", "core", "2024-04-03", "5", "x")));

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    void theSameTableGivesTheSameRows(String format) throws Exception {
        ReadRows expected = ReadRows.of("a.csv", OWNERSHIP, GOOD.as("csv"));

        ReadRows reading = ReadRows.of("a." + format, OWNERSHIP, GOOD.as(format));

        assertThat(expected.accepted()).hasSize(5);
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.accepted()).isEqualTo(expected.accepted());
        assertThat(reading.report()).isEqualTo(expected.report());
    }

    /// Of renewals this file says nothing; of escalations it says when, or that there was none.
    @ParameterizedTest
    @FieldSource("FORMATS")
    void anEmptyCellOfEscalatedOnSaysNeverWhereTheFileHasTheColumn(String format) throws Exception {
        SampleTable table = new SampleTable(
                List.of("customer_id", "Escalation Date", "region"),
                List.of(row("c1", "", "EU"), row("c2", LocalDate.of(2024, 3, 1), "EU"), row("c3", "", "")));

        ReadRows reading = ReadRows.of("a." + format, CUSTOMERS, table.as(format));

        assertThat(reading.accepted())
                .extracting(row -> ((Row.CustomerRow) row).record().never())
                .containsExactly(Set.of("escalated_on"), Set.of(), Set.of("escalated_on"));
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    void theSameCellsAreRejectedForTheSameReasons(String format) throws Exception {
        ReadRows expected = ReadRows.of("a.csv", OWNERSHIP, BAD.as("csv"));

        ReadRows reading = ReadRows.of("a." + format, OWNERSHIP, BAD.as(format));

        assertThat(expected.rejected()).hasSize(3);
        assertThat(reading.rejected())
                .usingRecursiveComparison()
                .ignoringFields("line")
                .isEqualTo(expected.rejected());
        assertThat(reading.accepted()).isEqualTo(expected.accepted());
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    void rejectedRowsCanBeMendedAndUploadedAgain(String format) throws Exception {
        String mended = ReadRows.of("a." + format, OWNERSHIP, BAD.as(format))
                .rejects()
                .replace(",03/04/2024,10,", ",2024-04-03,10,")
                .replace(",\"1,5\",\n", ",1.5,\n")
                .replace(",,core,", ",c4,core,");

        ReadRows reading = ReadRows.of("rejected.csv", OWNERSHIP, mended.getBytes(UTF_8));

        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.holdingRows())
                .extracting(row -> row.customer().value())
                .containsExactly("c1", "c3", "c4");
        assertThat(reading.header()).isEqualTo(BAD.columns());
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    void theLineIsWhereTheRowIsInTheFile(String format) throws Exception {
        long header = format.startsWith("jsonl") || format.startsWith("ndjson") || format.equals("parquet") ? 0 : 1;
        SampleTable table = new SampleTable(List.of("customer_id"), List.of(row("c1"), row("c2")));

        assertThat(ReadRows.of("a." + format, CUSTOMERS, table.as(format)).rows())
                .extracting(RowResult::line)
                .containsExactly(header + 1, header + 2);
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    void aTruncatedFileIsRefusedOrItsLastRowIsCut(String format) throws Exception {
        byte[] whole = GOOD.as(format);
        boolean text = !format.endsWith("gz") && !format.equals("parquet") && !format.equals("xlsx");

        for (int length : new int[] {0, 1, 3, 20, whole.length / 2, whole.length - 1}) {
            try {
                ReadRows.of("a." + format, OWNERSHIP, Arrays.copyOf(whole, length));
                assertThat(text).isTrue();
            } catch (BadFile refused) {
                assertThat(refused).message().isNotEmpty();
            }
        }
    }

    @Test
    void aFileMayHaveAColumnAndNoRows() throws Exception {
        SampleTable none = new SampleTable(List.of("customer_id"), List.of());

        for (String format : List.of("csv", "parquet", "xlsx")) {
            assertThat(ReadRows.of("a." + format, CUSTOMERS, none.as(format))
                            .report()
                            .rows())
                    .isZero();
        }
    }
}
