package crosssell.files;

import static crosssell.uploads.UploadPrefix.CUSTOMERS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.uploads.BadFile;
import crosssell.uploads.UploadPrefix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows and headers that are too long are refused as that, and not as what reading them happens to stumble over.
class WideFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv.gz", "tsv", "xlsx", "parquet"})
    void aFileOfTooManyColumnsIsRefused(String ending) {
        List<String> columns = new ArrayList<>(List.of("customer_id"));
        IntStream.range(0, 2_000).forEach(i -> columns.add("n" + i));

        assertRefused(ending, columns, "the file has 2,001 columns; allowed are 2,000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv | the header on line 1 is too long: it has 80012 characters, allowed are 65536",
                "tsv.gz | the header on line 1 is too long: it has 80012 characters, allowed are 65536",
                "xlsx | the header on line 1 is too long: it has 80011 characters, allowed are 65536",
                "parquet | the names of the columns have 80,011 characters; allowed are 65,536",
                "jsonl | the objects have different keys of more than 65536 characters by line 1; a key is the name of a column",
            })
    void aHeaderOfTooLongNamesIsRefused(String ending, String message) throws BadFile {
        List<String> columns = List.of("customer_id", "x".repeat(80_000));
        if (ending.equals("jsonl")) {
            List<String> keys = IntStream.range(0, 2)
                    .mapToObj(i -> "{\"customer_id\":1,\"" + i + "x".repeat(40_000) + "\":1}")
                    .toList();
            assertThatThrownBy(() -> ReadRows.of(
                            "a.jsonl", CUSTOMERS, String.join("\n", keys).getBytes(UTF_8)))
                    .isInstanceOf(BadFile.class)
                    .hasMessage(message.replace("line 1", "line 2"));
        } else {
            assertRefused(ending, columns, message);
        }
    }

    @Test
    void namesOfWhichNoRowWouldFitTheTableAreRefused() {
        String header = "customer_id," + "\u20ac".repeat(10) + "\u4e00".repeat(50_000);
        assertThatThrownBy(() -> ReadRows.of(CUSTOMERS, header + "\n"))
                .isInstanceOf(BadFile.class)
                .hasMessage("the names of the columns have 150,000 bytes in UTF-8; allowed are 131,072");
    }

    @Test
    void aReportNamesTheFirstOfManyColumns() throws BadFile {
        List<String> ignored = IntStream.range(0, 30).mapToObj(i -> "n" + i).toList();
        ReadRows reading =
                ReadRows.of(UploadPrefix.OWNERSHIP, "customer_id,product," + String.join(",", ignored) + "\n");

        assertThat(reading.report().advice())
                .singleElement()
                .asString()
                .startsWith("nothing is read from these columns: 'n0', 'n1', ")
                .endsWith(", 'n19' and 10 more");
    }

    @Test
    void aCsvHeaderOfMoreCellsThanAnyRowHasIsRefused() {
        String header = "x,".repeat(10_001);
        assertThatThrownBy(() -> ReadRows.of(CUSTOMERS, header + "\n"))
                .isInstanceOf(BadFile.class)
                .hasMessage("the header on line 1 is too long: it has more than 10000 cells, allowed are 2000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv | it has 70007 characters, allowed are 65536",
                "csv.gz | it has 70007 characters, allowed are 65536",
                "xlsx | it has 70002 characters, allowed are 65536",
                "parquet | it has 70002 characters, allowed are 65536",
                "jsonl | it has 70030 characters, allowed are 65536 a line",
            })
    void aRowThatIsTooLongIsRejectedAsThat(String ending, String allowed) throws Exception {
        SampleTable table = new SampleTable(
                List.of("customer_id", "name"),
                List.of(
                        SampleTable.row("c1", "a"),
                        SampleTable.row("c2", "x".repeat(70_000)),
                        SampleTable.row("c3", "b")));

        ReadRows reading = ReadRows.of("a." + ending, CUSTOMERS, table.as(ending));

        assertThat(reading.rejected())
                .singleElement()
                .satisfies(row -> assertThat(row.rejection().sentence())
                        .matches("line [123]: the row is too long: \\Q" + allowed + "\\E"));
        assertThat(reading.accepted()).hasSize(2);
    }

    @Test
    void aRowOfManyLinesOrCellsIsRejectedAsTooLongAndTheNextOneRead() throws Exception {
        String lines = "c1,\"" + "x\n".repeat(40_000) + "\"\n";
        String cells = "c2," + "y,".repeat(20_000) + "\n";

        ReadRows reading = ReadRows.of(CUSTOMERS, "customer_id,name\n" + cells + "c3,b\n");

        assertThat(reading.rejected())
                .extracting(ReadRows::sentence)
                .containsExactly(
                        "line 2: the row has more or fewer cells than the header: more than 10000 instead of 2");
        assertThat(reading.accepted()).hasSize(1);
        assertThat(ReadRows.of(CUSTOMERS, "customer_id,name\n" + lines)
                        .rejected()
                        .getFirst()
                        .rejection()
                        .sentence())
                .isEqualTo("line 2: the row is too long: it has more than 65536 characters");
    }

    private static void assertRefused(String ending, List<String> columns, String message) {
        SampleTable table = new SampleTable(
                columns, List.of(columns.stream().map(name -> (Object) "c").collect(Collectors.toList())));
        assertThatThrownBy(() -> ReadRows.of("a." + ending, CUSTOMERS, table.as(ending)))
                .isInstanceOf(BadFile.class)
                .hasMessage(message);
    }
}
