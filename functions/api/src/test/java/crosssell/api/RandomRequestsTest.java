package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import crosssell.api.RandomRequests.Asked;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// Whatever is asked, the answer is one that the document promises. `-Drequests=1000000` asks more,
/// `-Dseed=...` others.
class RandomRequestsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final long SEED = Long.getLong("seed", 20261031);
    private static final int REQUESTS = Integer.getInteger("requests", 50_000);

    /// Schemas are slow to check: of each kind, the first answers, and then one in 200.
    private static final int CHECKED = 3;

    private static final int ONE_IN = 200;

    /// All that is allowed, named twice, and what was sent, cut.
    private static final int LONGEST_PROBLEM = 16 * 1024;

    private final Map<String, Integer> seen = new HashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Reply(int status, Map<String, String> headers, byte[] body, String payload) {

        String type() {
            return headers.getOrDefault("Content-Type", "");
        }

        boolean isZipped() {
            return headers.containsKey("Content-Encoding");
        }

        byte[] plain() throws IOException {
            return isZipped() ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
        }
    }

    @Test
    void whateverIsAskedOfThePublishedSampleIsAnsweredAsDocumented() {
        Set<Integer> statuses = askAll(SampleApi.published(), REQUESTS * 9 / 10);

        assertThat(statuses).contains(200, 304, 400, 404, 405, 406, 410).doesNotContain(503);
        assertThat(Documented.paths()).allMatch(path -> seen.containsKey(path + " 200"));
    }

    @Test
    void whateverIsAskedWhileNothingIsPublishedIsAnsweredAsDocumented() {
        assertThat(askAll(SampleApi.empty(), REQUESTS / 10)).contains(200, 304, 400, 404, 405, 503);
    }

    private Set<Integer> askAll(SampleApi sample, int requests) {
        RandomRequests asking = new RandomRequests(SEED);
        Set<Integer> statuses = new TreeSet<>();
        for (int i = 0; i < requests; i++) {
            Asked asked = asking.next();
            try {
                Reply reply = ask(sample, asked);
                check(sample, asked, reply);
                statuses.add(reply.status());
                learn(asking, reply);
            } catch (IOException | RuntimeException | AssertionError e) {
                throw new AssertionError("-Dseed=%d, request %d: %s".formatted(SEED, i, asked.event()), e);
            }
        }
        return statuses;
    }

    private static void learn(RandomRequests asking, Reply reply) throws IOException {
        if (reply.headers().containsKey("ETag")) {
            asking.learnTag(reply.headers().get("ETag"));
        }
        if (reply.headers().containsKey("Link") && reply.type().equals("application/json") && reply.body().length > 0) {
            asking.learnCursor(JSON.readTree(reply.plain()).path("next").asText());
        }
    }

    private void check(SampleApi sample, Asked asked, Reply reply) throws IOException {
        assertThat(reply.status()).isIn(200, 304, 400, 404, 405, 406, 410, 413, 414, 503);
        reply.headers().forEach((name, value) -> assertThat(value).as(name).matches("[ -~]+"));
        if (asked.method().equals("HEAD") || reply.status() == 304) {
            assertThat(reply.body()).isEmpty();
        } else if (reply.status() >= 400) {
            checkProblem(reply);
        } else if (reply.type().equals("application/json")) {
            checkJson(reply.plain());
        } else if (reply.type().startsWith("text/csv")) {
            checkTable(reply);
        }
        if (reply.status() == 304) {
            assertThat(ask(sample, asked.with("if-none-match", "")).status()).isEqualTo(200);
        }
        String kind = Documented.template(asked.path(), "get").orElse("") + " " + reply.status();
        int before = seen.merge(kind + (reply.status() == 200 ? "" : " " + asked.method()), 1, Integer::sum);
        if (before <= CHECKED || before % ONE_IN == 0) {
            Documented.check(asked.method(), asked.path(), reply.status(), reply.headers(), reply.body());
            checkOthers(sample, asked, reply);
        }
    }

    private static void checkJson(byte[] json) throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            parser.skipChildren();
            assertThat(parser.nextToken()).isNull();
        }
    }

    private static void checkProblem(Reply reply) throws IOException {
        assertThat(reply.type()).isEqualTo("application/problem+json");
        assertThat(JSON.readTree(reply.plain()).path("status").asInt()).isEqualTo(reply.status());
        assertThat(reply.plain()).hasSizeLessThan(LONGEST_PROBLEM);
        assertThat(new String(reply.plain(), UTF_8))
                .doesNotContainPattern("Exception|\\.java|crosssell\\.|software\\.amazon|ownershipTable|\\tat ");
    }

    private static void checkTable(Reply reply) throws IOException {
        try (CsvReader<CsvRecord> table = CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(reply.plain()))) {
            table.forEach(row -> assertThat(row.getFields())
                    .allMatch(cell ->
                            !cell.matches("(?s)(.*[;\t\r\n])?[\\s\\p{Cntrl}]*[=+@\\-\uff1d\uff0b\uff0d\uff20].*")
                                    || cell.matches("-\\d[\\d.,]*(E-?\\d+)?")));
        }
    }

    /// What must hold between this answer and others to nearly the same request.
    private static void checkOthers(SampleApi sample, Asked asked, Reply reply) throws IOException {
        assertThat(ask(sample, asked).payload()).isEqualTo(reply.payload());
        if (asked.method().equals("GET")) {
            Reply head = ask(sample, asked.by("HEAD"));
            assertThat(head.status()).isEqualTo(reply.status());
            assertThat(head.headers()).isEqualTo(reply.headers());
        }
        if (reply.status() == 200 && reply.headers().containsKey("ETag")) {
            String tag = reply.headers().get("ETag");
            Reply again = ask(sample, asked.with("if-none-match", tag));
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.headers()).containsEntry("ETag", tag);
        }
        if (reply.isZipped() && reply.body().length > 0) {
            assertThat(ask(sample, asked.with("accept-encoding", "")).plain()).isEqualTo(reply.plain());
        }
    }

    private static Reply ask(SampleApi sample, Asked asked) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sample.handler().handleRequest(new ByteArrayInputStream(asked.event().getBytes(UTF_8)), out, CONTEXT);
        JsonNode payload = JSON.readTree(out.toByteArray());
        String body = payload.path("body").asText();
        return new Reply(
                payload.path("statusCode").asInt(),
                new TreeMap<>(JSON.convertValue(payload.path("headers"), new TypeReference<Map<String, String>>() {})),
                payload.path("isBase64Encoded").asBoolean()
                        ? Base64.getDecoder().decode(body)
                        : body.getBytes(UTF_8),
                out.toString(UTF_8));
    }

    private static final LambdaLogger SILENT = new LambdaLogger() {
        @Override
        public void log(String message) {}

        @Override
        public void log(byte[] message) {}
    };

    private static final Context CONTEXT = (Context) Proxy.newProxyInstance(
            RandomRequestsTest.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, of) -> switch (method.getName()) {
                case "getAwsRequestId" -> "request";
                case "getLogger" -> SILENT;
                default -> throw new UnsupportedOperationException(method.getName());
            });
}
