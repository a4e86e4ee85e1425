package crosssell.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/// An upload that changed the ownership table: `{"upload": ID, "finishedAt": INSTANT}`.
///
/// @param finishedAt when it was loaded or withdrawn
public record FinishedUpload(String uploadId, Instant finishedAt) implements RecomputeMessage {

    @Override
    public String json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("upload", uploadId)
                .put("finishedAt", finishedAt.toString())
                .toString();
    }

    /// @throws IllegalArgumentException if it does not say when
    static FinishedUpload of(JsonNode message) {
        try {
            return new FinishedUpload(
                    message.path("upload").asText(),
                    Instant.parse(message.path("finishedAt").asText()));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "a message must say finishedAt such as 2026-11-01T06:14:12Z, not " + message, e);
        }
    }
}
