package crosssell.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import crosssell.bucket.ObjectVersion;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files that an S3 event names.
final class Arrivals {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Arrivals() {}

    /// The created objects of the event, in its order. Removed objects and the empty objects that stand for
    /// folders are not arrivals, nor is the message that S3 sends when the notification is set up.
    ///
    /// @param event its JSON
    /// @throws IllegalArgumentException if it is not an S3 event
    static List<Arrival> in(String event) {
        JsonNode json = parsed(event);
        if (json.path("Event").asText().equals("s3:TestEvent")) {
            return List.of();
        }
        if (!json.path("Records").isArray()) {
            throw new IllegalArgumentException("a message of the upload queue is an event of S3, not " + event);
        }
        return json.path("Records")
                .valueStream()
                .filter(record -> record.path("eventName").asText().contains("ObjectCreated"))
                .map(Arrivals::arrival)
                .filter(arrival -> !arrival.object().key().endsWith("/"))
                .toList();
    }

    private static JsonNode parsed(String event) {
        try {
            return MAPPER.readTree(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a message of the upload queue is JSON, not " + event, e);
        }
    }

    private static Arrival arrival(JsonNode record) {
        JsonNode s3 = record.path("s3");
        JsonNode object = s3.path("object");
        return new Arrival(
                new ObjectVersion(
                        s3.required("bucket").required("name").textValue(),
                        // S3 writes keys as forms do: a blank is a plus, all else that is not plain is percent-encoded.
                        URLDecoder.decode(object.required("key").textValue(), UTF_8),
                        absentIfEmpty(object.path("versionId").asText())),
                object.path("sequencer").asText(),
                Instant.parse(record.required("eventTime").textValue()),
                object.path("size").asLong());
    }

    private static @Nullable String absentIfEmpty(String versionId) {
        return versionId.isEmpty() || versionId.equals("null") ? null : versionId;
    }
}
