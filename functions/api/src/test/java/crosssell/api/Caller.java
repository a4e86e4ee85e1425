package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.log.TestContext;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ownership.OwnershipTable;
import crosssell.store.summary.PublishedRuns;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Calls the handler as API Gateway does, and holds every answer against the OpenAPI document.
record Caller(ApiHandler handler, TestContext invocation) {

    private static final JsonMapper MAPPER = new JsonMapper();

    Caller(PublishedRuns runs, UploadLedger uploads, OwnershipTable ownership) {
        this(new ApiHandler(runs, uploads, ownership), new TestContext());
    }

    /// What came back; the body as bytes, decoded where it was encoded for the way.
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Reply(int status, JsonNode headers, byte[] body) {

        @Nullable
        String header(String name) {
            return headers.path(name).textValue();
        }

        String text() {
            return new String(body, UTF_8);
        }

        JsonNode json() {
            try {
                return MAPPER.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + text(), e);
            }
        }
    }

    Reply get(String target) {
        return call("GET", target, Map.of());
    }

    Reply get(String target, String header, String value) {
        return call("GET", target, Map.of(header, value));
    }

    Reply call(String method, String target, Map<String, String> headers) {
        String[] parts = target.split("\\?", 2);
        ObjectNode event = MAPPER.createObjectNode();
        event.put("version", "2.0").put("rawPath", parts[0]).put("rawQueryString", parts.length == 1 ? "" : parts[1]);
        headers.forEach(event.putObject("headers")::put);
        event.putObject("requestContext").putObject("http").put("method", method);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event.toString().getBytes(UTF_8)), out, invocation);
            JsonNode reply = MAPPER.readTree(out.toByteArray());
            String body = reply.path("body").asText();
            Reply answer = new Reply(
                    reply.path("statusCode").asInt(),
                    reply.path("headers"),
                    reply.path("isBase64Encoded").asBoolean()
                            ? Base64.getDecoder().decode(body)
                            : body.getBytes(UTF_8));
            Map<String, String> had = new TreeMap<>();
            answer.headers().forEachEntry((name, value) -> had.put(name, value.asText()));
            Documented.check(method, target, answer.status(), had, answer.body());
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
