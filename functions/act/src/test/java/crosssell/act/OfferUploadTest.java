package crosssell.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.uploads.UploadPrefix;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferUploadTest {

    private final ActSuite suite = new ActSuite();

    private ActSuite.Reply offer(String prefix, String name, long bytes) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("prefix", prefix).put("name", name).put("bytes", bytes);
        return suite.post("/v1/uploads", body.toString());
    }

    @Test
    void anAddressIsGivenWithAllThatIsNeededToPutTheFileThere() throws IOException {
        var reply = offer("ownership", "billing 2026-10.csv", 123_456);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json())
                .hasToString("{\"asOf\":null,\"run\":null,\"data\":{\"key\":\"ownership/billing 2026-10.csv\","
                        + "\"method\":\"PUT\",\"url\":\"https://uploads.example/ownership/billing 2026-10.csv\","
                        + "\"headers\":{\"content-length\":\"123456\"},\"expiresAt\":\"2026-11-01T08:15:00Z\","
                        + "\"watch\":\"/v1/uploads\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "ownership,      2026/10/Aufträge.CSV",
        "ownership/full, x.parquet",
        "customers/full, x.xlsx",
        "customers,      crm.csv.mapping.json",
        "touches,        calls.ndjson.gz",
        "settings,       settings.json",
    })
    void anyNameThatAFileCanHaveIsTaken(String prefix, String name) throws IOException {
        assertThat(offer(prefix, name, 1).data().path("key").textValue()).isEqualTo(prefix + "/" + name);
    }

    static Stream<Arguments> badNames() {
        return Stream.of(
                Arguments.of("", "must be a file's name"),
                Arguments.of("a\u0000.csv", "must have no control characters"),
                Arguments.of("a\u0085.csv", "must have no control characters"),
                Arguments.of("..\\a.csv", "must have no control characters, no backslash"),
                Arguments.of("/a.csv", "must have one / between folders and file"),
                Arguments.of("a//b.csv", "must have one / between folders and file"),
                Arguments.of("../settings/a.json", "no folder '.' or '..'"),
                Arguments.of("a/./b.csv", "no folder '.' or '..'"),
                Arguments.of("a/..", "no folder '.' or '..'"),
                Arguments.of("full/a.csv", "must not begin with full/; a full extract has a prefix of its own"),
                Arguments.of("ü".repeat(506) + ".csv", "must not make the key longer than 1024 bytes"));
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void aNameThatLeadsElsewhereIsRefused(String name, String rule) throws IOException {
        var reply = offer("ownership", name, 1);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.detail()).startsWith("name must ").contains(rule);
        assertThat(reply.json().path("parameter").textValue()).isEqualTo("name");
    }

    @Test
    void halfACharacterIsNoPartOfAName() throws IOException {
        assertThat(suite.post("/v1/uploads", "{\"prefix\":\"costs\",\"name\":\"\\ud800.csv\",\"bytes\":1}")
                        .detail())
                .startsWith("name must have no control characters, no backslash and no half characters, but is ");
    }

    @Test
    void theLongestKeyIsTaken() throws IOException {
        assertThat(offer("ownership", "ü".repeat(505) + ".csv", 1).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ownership | a.csw | name cannot end in '.csw'; the nearest is '.csv'; allowed: .csv, .tsv, .csv.gz,",
                "settings  | a.csv | name cannot end in '.csv'; allowed: .json",
                "products  | a.pdf | name cannot end in '.pdf'; ",
                "products  | csv   | name cannot end in 'csv'; the nearest is '.csv'; ",
            })
    void aFormatThatNobodyReadsIsRefusedWithTheNearest(String prefix, String name, String detail) throws IOException {
        assertThat(offer(prefix, name, 1).detail()).startsWith(detail);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 5_368_709_121L, Long.MAX_VALUE})
    void aFileIsNeitherEmptyNorBiggerThanS3TakesAtOnce(long bytes) throws IOException {
        assertThat(offer("costs", "a.csv", bytes).detail())
                .isEqualTo("bytes must be a whole number from 1 to 5368709120, but is '" + bytes + "'");
    }

    @Test
    void anUnknownPrefixIsToldWithTheNearest() throws IOException {
        var reply = offer("owner_ship", "a.csv", 1);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("parameter").textValue()).isEqualTo("prefix");
        assertThat(reply.json().path("value").textValue()).isEqualTo("owner_ship");
        assertThat(reply.json().path("nearest").textValue()).isEqualTo("ownership");
        assertThat(reply.json().path("allowed")).hasSize(UploadPrefix.values().length + 2);
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        assertThat(suite.post("/v1/uploads", "").detail()).startsWith("prefix must be given; allowed: ownership, ");
        assertThat(suite.post("/v1/uploads", "{\"prefix\": \"costs\", \"bytes\": 1}")
                        .detail())
                .isEqualTo("name must be given, but is ''");
    }
}
