package crosssell.recompute;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/// A message that ingest sent when an upload had changed the ownership table: `{"upload": ID, "finishedAt": INSTANT}`.
///
/// @param finishedAt when it had
record FinishedUpload(Instant finishedAt) implements RecomputeEvent {

    /// Such a message.
    ///
    /// @throws IllegalArgumentException if it does not say when
    static FinishedUpload of(JsonNode message) {
        try {
            return new FinishedUpload(Instant.parse(message.path("finishedAt").asText()));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "a message must say finishedAt such as 2026-11-01T06:14:12Z, not " + message, e);
        }
    }
}
