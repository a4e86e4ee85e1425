package crosssell.queue;

import com.fasterxml.jackson.databind.JsonNode;

/// A message of the recompute queue.
public sealed interface RecomputeMessage extends Message permits RecomputeOrder, FinishedUpload {

    /// The message of a text.
    ///
    /// @throws IllegalArgumentException if it is neither; the message says what is allowed
    static RecomputeMessage of(String text) {
        JsonNode json = Message.parsed(text, "recompute");
        return json.has("finishedAt") ? FinishedUpload.of(json) : RecomputeOrder.of(json);
    }
}
