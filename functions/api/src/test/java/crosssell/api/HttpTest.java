package crosssell.api;

import static crosssell.api.ApiSuite.DECEMBER;
import static crosssell.api.ApiSuite.START;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import crosssell.dashboard.Dashboard;
import crosssell.metrics.figure.Matrix;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings;
import crosssell.store.summary.Document;
import crosssell.store.summary.Envelope;
import crosssell.store.summary.FiguresJson;
import crosssell.store.summary.Run;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTest {

    private final ApiSuite suite = new ApiSuite();
    private final Run run = suite.publish(DECEMBER, START);

    @Test
    void anAnswerCarriesAValidatorAndIsNotSentAgainToWhoHasIt() {
        var reply = suite.caller.get("/v1/summary");
        String tag = Objects.requireNonNull(reply.header("ETag"));

        assertThat(tag).matches("\"[0-9a-f]{24}\"");
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.header("Cache-Control")).isEqualTo("private, no-cache");
        for (String held : List.of(tag, "\"other\", W/" + tag, "*")) {
            var again = suite.caller.get("/v1/summary", "if-none-match", held);
            assertThat(again.status()).as(held).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(tag);
            assertThat(again.body()).isEmpty();
        }
        assertThat(suite.caller.get("/v1/summary", "if-none-match", "\"other\"").status())
                .isEqualTo(200);
    }

    @Test
    void whatHasNoAnswerIsHeldByNobody() {
        assertThat(suite.caller.get("/v1/segments?by=siz", "if-none-match", "*").status())
                .isEqualTo(400);
    }

    @Test
    void headHasTheHeadersOfTheZippedAnswer() {
        Map<String, String> zipped = Map.of("accept-encoding", "gzip");

        assertThat(suite.caller.call("HEAD", "/v1/segments", zipped).headers())
                .isEqualTo(suite.caller.call("GET", "/v1/segments", zipped).headers());
    }

    @Test
    void headHasNoBodyEvenIfItsQueryCannotBeRead() {
        var reply = suite.caller.call("HEAD", "/v1/segments?by=%zz", Map.of());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void theValidatorChangesWithTheRunAndTheQuestion() {
        String first = suite.caller.get("/v1/products").header("ETag");
        String limited = suite.caller.get("/v1/products?limit=1").header("ETag");
        suite.publish(DECEMBER, START.plusSeconds(60));
        String second = suite.caller.get("/v1/products").header("ETag");

        assertThat(List.of(
                        Objects.requireNonNull(first), Objects.requireNonNull(limited), Objects.requireNonNull(second)))
                .doesNotHaveDuplicates();
    }

    @Test
    void theValidatorChangesWithTheProgram() throws NoSuchAlgorithmException {
        String program = new String(Reference.bytes("program"), UTF_8);
        byte[] version = (program + " " + run.id() + " /v1/summary {} ").getBytes(UTF_8);

        assertThat(program).matches("[0-9a-f]{64}");
        assertThat(suite.caller.get("/v1/summary").header("ETag"))
                .isEqualTo('"'
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(version), 0, 12)
                        + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, gzip;q=0.8", "GZIP", "gzip ; q=1.0, identity"})
    void aLongAnswerIsZippedForWhoTakesThat(String encodings) throws IOException {
        var plain = suite.caller.get("/v1/segments");
        var zipped = suite.caller.get("/v1/segments", "accept-encoding", encodings);

        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(unzipped(zipped.body())).isEqualTo(plain.body());
        String tag = Objects.requireNonNull(zipped.header("ETag"));
        assertThat(tag).isNotEqualTo(plain.header("ETag"));
        assertThat(suite.caller.get("/v1/segments", "if-none-match", tag).status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/segments | gzip;q=0",
                "/v1/segments | gzip;q=0.0, br",
                "/v1/segments | br",
                "/v1/matrix | gzip"
            })
    void nobodyElseGetsItZipped(String target, String encodings) {
        assertThat(suite.caller.get(target, "accept-encoding", encodings).header("Content-Encoding"))
                .isNull();
    }

    @Test
    void headIsGetWithoutTheBody() {
        var get = suite.caller.get("/v1/summary");
        var head = suite.caller.call("HEAD", "/v1/summary", Map.of());

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.headers()).isEqualTo(get.headers());
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void otherMethodsAreNotAllowed(String method) {
        var reply = suite.caller.call(method, "/v1/summary", Map.of());

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(reply.text())
                .isEqualTo("{\"title\":\"Method not allowed\",\"status\":405,\"detail\":\"" + method
                        + " is not one of GET, HEAD\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/summary", "/v1/customers/C-1", "/v1/recompute"})
    void aPreflightIsNoErrorWhateverThePath(String path) {
        assertThat(suite.caller.call("OPTIONS", path, Map.of()).status()).isEqualTo(204);
    }

    @Test
    void anUnknownPathIsToldWithThoseThatAre() {
        var reply = suite.caller.get("/v1/sumary");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().path("nearest").asText()).isEqualTo("/v1/summary");
        assertThat(reply.json().path("allowed").valueStream().map(JsonNode::asText))
                .contains("/v1/periods", "/v1/summary", "/v1/uploads/{id}", "/");
        assertThat(suite.caller.get("/v1/uploads/").status()).isEqualTo(404);
        assertThat(suite.caller.get("/v1/uploads/a/b").status()).isEqualTo(404);
    }

    @Test
    void anUnknownParameterIsToldWithThoseThatAre() {
        assertThat(suite.caller.get("/v1/cohorts?grains=year").text())
                .isEqualTo(
                        "{\"title\":\"Unknown parameter\",\"status\":400,\"detail\":\"there is no parameter 'grains' here; "
                                + "the nearest is 'grain'; allowed: as_of, period, run, grain, limit, cursor, format\","
                                + "\"parameter\":\"grains\",\"value\":\"year\","
                                + "\"allowed\":[\"as_of\",\"period\",\"run\",\"grain\",\"limit\",\"cursor\",\"format\"],\"nearest\":\"grain\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/v1/segments?by=size&by=tenure | by is given twice, the second time as 'tenure'",
                "/v1/segments?by=%zz            | '%zz' in the query is not percent-encoded text",
                "/v1/summary?format=csv         | format cannot be 'csv'; allowed: json",
                "/docs?x=1                      | there is no parameter 'x' here; allowed: nothing"
            })
    void aQueryThatCannotBeMeantIsRefused(String target, String detail) {
        var reply = suite.caller.get(target);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("detail").asText()).isEqualTo(detail);
    }

    @Test
    void whatIsNoListIsNotSentAsCsv() {
        var reply = suite.caller.get("/v1/summary", "accept", "text/csv");

        assertThat(reply.status()).isEqualTo(406);
        assertThat(reply.json().path("detail").asText())
                .isEqualTo(
                        "this answer is not a list, so it is application/json, which 'Accept: text/csv' does not take");
        assertThat(suite.caller
                        .get("/v1/summary", "accept", "text/csv, */*;q=0.1")
                        .header("Content-Type"))
                .isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv                          | text/csv; charset=utf-8; header=present",
                "TEXT/CSV                          | text/csv; charset=utf-8; header=present",
                "text/*                            | text/csv; charset=utf-8; header=present",
                "text/csv, application/json;q=0.5  | text/csv; charset=utf-8; header=present",
                "text/csv, */*;q=0.1               | text/csv; charset=utf-8; header=present",
                "text/csv;q=0.5, application/json  | application/json",
                "text/csv, application/json        | application/json",
                "text/csv;q=0, */*                 | application/json",
                "text/html, */*;q=0.8              | application/json",
                "application/*                     | application/json",
                "application/json;q=nonsense       | application/json",
                "''                                | application/json"
            })
    void aListIsWrittenInWhatTheCallerTakesMost(String accept, String type) {
        assertThat(suite.caller.get("/v1/products", "accept", accept).header("Content-Type"))
                .isEqualTo(type);
    }

    @Test
    void whoTakesNothingThatThereIsIsToldWhatThereIs() {
        for (String accept : List.of("image/png", "*/*;q=0", "application/json;q=0, text/csv;q=0.0")) {
            var reply = suite.caller.get("/v1/products", "accept", accept);
            assertThat(reply.status()).isEqualTo(406);
            assertThat(reply.json().path("detail").asText())
                    .isEqualTo("this answer is application/json or text/csv, which 'Accept: " + accept
                            + "' does not take");
        }
        assertThat(suite.caller.get("/v1/summary", "accept", "image/png").status())
                .isEqualTo(406);
    }

    @Test
    void anAnswerThatLambdaWouldNotTakeIsRefusedUnlessZipped() {
        byte[] random = new byte[3_200_000];
        new Random(42).nextBytes(random);
        Matrix matrix = new Matrix(List.of(new ProductId(HexFormat.of().formatHex(random))), List.of());
        suite.summary.write(run, Stream.of(Document.of("matrix", Envelope.around(run, FiguresJson.of(matrix), null))));

        var plain = suite.caller.get("/v1/matrix");

        assertThat(plain.status()).isEqualTo(400);
        assertThat(plain.json().path("detail").asText())
                .matches(
                        "the answer has 640\\d{4} bytes, more than one answer may have: ask for less, by limit or by the path's "
                                + "other parameters, or send 'Accept-Encoding: gzip'");
        assertThat(suite.caller.get("/v1/matrix", "accept-encoding", "gzip").status())
                .isEqualTo(200);
    }

    @Test
    void aRunPublishedBeforeThereWasAFigureSaysWhatMendsIt() {
        ApiSuite older = new ApiSuite();
        Run run = Run.begin(DECEMBER, START, Settings.DEFAULT, "1.0.0");
        older.summary.write(run, Stream.of(Document.of("run", "{}".getBytes(UTF_8))));
        older.summary.publish(run);

        var reply = older.caller.get("/v1/quality");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.header("Retry-After")).isEqualTo("60");
        assertThat(reply.text())
                .isEqualTo("{\"title\":\"Published before this figure\",\"status\":503,\"detail\":\"the run of "
                        + "2024-12-31 was published before there was 'quality': let the recompute function run for that "
                        + "date (`crosssell recompute --as-of 2024-12-31`), then ask again\"}");
    }

    @Test
    void theDashboardIsServedUnderAPolicyThatLetsNothingElseIn() {
        var reply = suite.caller.get("/");

        assertThat(reply.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(reply.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; ");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.body()).isEqualTo(Dashboard.page().bytes());
        assertThat(suite.caller.get("/scripts/views/overview.js").body())
                .isEqualTo(Dashboard.script("views/overview.js").orElseThrow().bytes());
        assertThat(suite.caller.get("/scripts/none.js").status()).isEqualTo(404);
    }

    @Test
    void anUnsetVariableIsNamed() {
        assertThatThrownBy(ApiHandler::new)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("environment variable SUMMARY_TABLE is not set");
    }

    private static byte[] unzipped(byte[] zipped) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return gzip.readAllBytes();
        }
    }
}
