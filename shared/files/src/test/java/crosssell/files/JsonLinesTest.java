package crosssell.files;

import static crosssell.uploads.UploadPrefix.CUSTOMERS;
import static crosssell.uploads.UploadPrefix.OWNERSHIP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import crosssell.files.record.FileRecord;
import crosssell.files.row.RowResult;
import crosssell.files.row.RowResult.Rejected;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Row;
import crosssell.uploads.BadFile;
import crosssell.uploads.UploadPrefix;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {

    private static ReadRows read(UploadPrefix prefix, String json) throws BadFile {
        return ReadRows.of("a.jsonl", prefix, json.getBytes(UTF_8));
    }

    @Test
    void theColumnsAreTheKeysOfAllObjectsAndAnObjectMayLackSome() throws BadFile {
        ReadRows reading = read(OWNERSHIP, """
                {"customer_id": "c1", "product": "core"}
                {"product": "core", "customer_id": "c2", "plan": "gold", "mrr": null}
                """);

        assertThat(reading.header()).containsExactly("customer_id", "product", "plan", "mrr");
        assertThat(reading.holdings()).extracting(Holding::plan).containsExactly(null, "gold");
    }

    /// The file is read for its keys before any row of it: a key of the last object counts for the first row.
    @ParameterizedTest(name = "last line {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"customer_id\": \"c2\", \"escalated_on\": null} | escalated_on",
                "{\"customer_id\": \"c2\", \"escalated_on\": \"\"} | escalated_on",
                "{\"customer_id\": \"\", \"escalated_on\": null} | escalated_on",
                "{\"customer_id\": \"c2\", \"Renewal Date\": \"2025-01-01\"} | renewal_on",
                "{\"customer_id\": \"c2\"} | ``",
                "{\"customer_id\": \"c2\", \"escalated_on\": null, | ``",
            })
    void aKeyOfAnyObjectIsAColumnOfAllRows(String line, String never) throws BadFile {
        ReadRows reading = read(CUSTOMERS, "{\"customer_id\": \"c1\"}\n" + line + "\n");

        assertThat(((Row.CustomerRow) reading.accepted().getFirst()).record().never())
                .isEqualTo(never.isEmpty() ? Set.of() : Set.of(never));
    }

    @ParameterizedTest
    @CsvSource({"1200.50, 1200.5", "0.0001, 0.0001", "1.2E7, 12000000", "25e-1, 2.5", "'\"1200.50\"', 1200.5"})
    void numbersKeepTheirDigits(String written, String value) throws BadFile {
        ReadRows reading = read(OWNERSHIP, "{\"customer_id\":\"c1\",\"product\":\"core\",\"mrr\":" + written + "}");

        assertThat(reading.holdings()).singleElement().extracting(Holding::mrr).hasToString(value);
    }

    @Test
    void idsMayBeNumbersAndAttributesTrueOrFalse() throws BadFile {
        ReadRows reading = read(CUSTOMERS, "{\"customer_id\": 10000000000000000000007, \"vip\": true}");

        assertThat(reading.accepted())
                .singleElement()
                .asString()
                .contains("10000000000000000000007", "attributes={vip=true}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1] | the row is not a JSON object: write one on every line, such as {\"customer_id\": \"c1\", \"product\": \"core\"}",
                "\"c1\" | the row is not a JSON object: write one on every line, such as {\"customer_id\": \"c1\", \"product\": \"core\"}",
                "{\"customer_id\": \"c1\" | the row is not a JSON object: it stops being one at character 21, such as {\"customer_id\": \"c1\", \"product\": \"core\"}",
                "{\"customer_id\": c1, \"x\": 2} | the row is not a JSON object: it stops being one at character 17, such as {\"customer_id\": \"c1\", \"product\": \"core\"}",
                "{\"customer_id\": \"c1\"} {} | the row is not a JSON object: something follows it; write one on every line, such as {\"customer_id\": \"c1\", \"product\": \"core\"}",
                "{\"customer_id\": \"c1\", \"customer_id\": \"c2\"} | customer_id 'c2' occurs twice: an object has a key once at most",
                "{\"customer_id\": {\"id\": [\"c1\"]}} | customer_id '{\"id\": [\"c1\"]}' is more than one value: write its parts as keys of their own",
                "{\"customer_id\": [1, 2], \"a\": 1} | customer_id '[1, 2]' is more than one value: write its parts as keys of their own",
                "{\"name\": \"x\"} | customer_id '' is blank: every row needs customer_id",
            })
    void aLineThatIsNoGoodObjectIsRejectedWithItsLine(String line, String sentence) throws BadFile {
        String good = "{\"customer_id\": \"c1\", \"name\": \"a\", \"a\": 1}\n";

        ReadRows reading = read(CUSTOMERS, good + "\n  \r\n" + line + "\n" + good);

        assertThat(reading.accepted()).hasSize(2);
        assertThat(reading.rejected()).extracting(ReadRows::sentence).containsExactly("line 4: " + sentence);
        assertThat(reading.header()).containsExactly("customer_id", "name", "a");
    }

    @Test
    void aNumberTooLargeToBeMeantIsRejected() throws BadFile {
        ReadRows reading = read(CUSTOMERS, """
                {"customer_id": "c1", "employees": 1e99999999999}
                {"customer_id": "c2", "employees": 1e400}
                {"customer_id": "c3", "employees": %s}
                """.formatted("9".repeat(1_001)));

        assertThat(reading.rejected())
                .extracting(Rejected::line, Rejected::column)
                .containsExactly(tuple(1L, "employees"), tuple(2L, "employees"), tuple(3L, "employees"));
    }

    @Test
    void aNestedValueThatNobodyReadsIsNoFault() throws BadFile {
        ReadRows reading = read(OWNERSHIP, "{\"customer_id\": \"c1\", \"product\": \"core\", \"tags\": [\"a\", {}]}");

        assertThat(reading.holdings()).hasSize(1);
        assertThat(reading.report().ignoredColumns()).containsExactly("tags");
    }

    @Test
    void aLineTooLongToBeMeantIsRejectedWithoutBeingKept() throws BadFile {
        String good = "{\"customer_id\": \"c1\"}\n";
        String tooLong = "{\"customer_id\": \"" + "x".repeat(3_000_000) + "\"}\n";

        ReadRows reading = read(CUSTOMERS, good + tooLong + good);

        assertThat(reading.rejected())
                .extracting(ReadRows::sentence)
                .containsExactly("line 2: the row is too long: it has 3000019 characters, allowed are 65536 a line");
        assertThat(reading.rejected().getFirst().cells().getFirst()).hasSize(FileRecord.MOST_CHARACTERS);
        assertThat(reading.rows()).extracting(RowResult::line).containsExactly(1L, 2L, 3L);
    }

    @Test
    void linesAreRightWhereverBuffersEnd() throws BadFile {
        Random random = new Random(42);
        StringBuilder json = new StringBuilder();
        for (int line = 1; line <= 3_000; line++) {
            json.append("{\"customer_id\":")
                    .append(line)
                    .append(",\"name\":\"")
                    .append("é".repeat(random.nextInt(300)))
                    .append(random.nextInt(50) == 0 ? "x".repeat(70_000) : "")
                    .append("\"}\n");
        }

        ReadRows reading = read(CUSTOMERS, json.toString());

        assertThat(reading.rows()).hasSize(3_000);
        assertThat(reading.rejected()).hasSizeBetween(30, 90);
        assertThat(reading.rows()).allSatisfy(row -> {
            String written = switch (row) {
                case RowResult.Accepted accepted ->
                    ((Row.CustomerRow) accepted.row()).customer().value();
                case Rejected rejected -> rejected.cells().getFirst().replaceAll("^\\D*(\\d+).*", "$1");
            };
            assertThat(row.line()).hasToString(written);
        });
    }

    @Test
    void aFileWithoutObjectsOrWithoutARequiredKeyOrWithTooManyKeysIsRefused() {
        String many =
                IntStream.range(0, 2_001).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(","));

        assertRefused(
                "\n[]\n",
                "the file has no JSON object; every line must be one, such as {\"customer_id\": \"c1\", \"product\": \"core\"}");
        assertRefused("{\"sku\": 1}\n{\"name\": 2}", "missing column customer_id; found sku, name");
        assertRefused(
                "{}\n{" + many + "}",
                "the objects have more than 2000 different keys by line 2; a key is the name of a column");
        assertRefused(
                "{\"customer_id\": 1, \"Customer ID\": 2}",
                "two columns have the same name: 'customer_id' and 'Customer ID'");
    }

    private static void assertRefused(String json, String message) {
        assertThatThrownBy(() -> read(CUSTOMERS, json))
                .isInstanceOf(BadFile.class)
                .hasMessage(message);
    }
}
