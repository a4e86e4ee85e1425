package crosssell.act;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.log.TestContext;
import crosssell.queue.ForwardingQueue;
import crosssell.store.act.InMemoryActLedger;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The handler over memory, called as API Gateway does.
final class ActSuite {

    static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

    private static final JsonMapper MAPPER = new JsonMapper();

    final InMemoryUploadLedger uploads = new InMemoryUploadLedger();
    final InMemoryActLedger acts = new InMemoryActLedger();
    final List<String> recomputes = new ArrayList<>();
    final List<String> withdrawals = new ArrayList<>();
    Instant now = NOW;
    Runnable beforeRecompute = () -> {};

    /// What came back.
    record Reply(int status, JsonNode headers, JsonNode json) {

        JsonNode data() {
            return json.path("data");
        }

        String detail() {
            return json.path("detail").textValue();
        }

        String header(String name) {
            return headers.path(name).textValue();
        }
    }

    ActHandler handler() {
        return new ActHandler(new ActPorts(
                uploads,
                acts,
                ForwardingQueue.atOnce(message -> withdrawals.add(message.json())),
                ForwardingQueue.atOnce(message -> {
                    beforeRecompute.run();
                    recomputes.add(message.json());
                }),
                (key, bytes) -> new UploadAddresses.Address(
                        "https://uploads.example/" + key, Map.of("content-length", "" + bytes), now.plusSeconds(900)),
                new Ticking()));
    }

    /// The time that [#now] says whenever it is asked.
    private final class Ticking extends Clock {

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException(zone.toString());
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    void upload(String id, UploadState state) {
        uploads.put(
                new Upload(id, "uploads", "ownership/ä b.csv", "v", 9, state, NOW, null, 1, 1, 0, 0, List.of(), null));
    }

    Reply post(String path, String body) throws IOException {
        return post(path, body, Map.of("content-type", "application/json"));
    }

    Reply postWithKey(String key, String path, String body) throws IOException {
        return post(path, body, Map.of("content-type", "application/json; charset=utf-8", "idempotency-key", key));
    }

    Reply post(String path, String body, Map<String, String> headers) throws IOException {
        ObjectNode event = MAPPER.createObjectNode().put("version", "2.0").put("rawPath", path);
        headers.forEach(event.putObject("headers")::put);
        event.putObject("requestContext").putObject("http").put("method", "POST");
        if (!body.isEmpty()) {
            event.put("body", body);
        }
        return call(event.toString());
    }

    Reply call(String event) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handler().handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), out, new TestContext());
        JsonNode reply = MAPPER.readTree(out.toByteArray());
        return new Reply(
                reply.path("statusCode").intValue(),
                reply.path("headers"),
                MAPPER.readTree(reply.path("body").textValue()));
    }
}
