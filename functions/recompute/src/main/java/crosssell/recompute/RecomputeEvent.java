package crosssell.recompute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;

/// What the function is called with: a request of the schedule or of a person, or messages of the queue.
sealed interface RecomputeEvent permits RecomputeRequest, FinishedUploads {

    JsonMapper MAPPER = new JsonMapper();

    /// Reads it.
    ///
    /// @throws IllegalArgumentException if it is neither; the message says what is allowed
    static RecomputeEvent parse(InputStream event) throws IOException {
        JsonNode json = MAPPER.readTree(event);
        return json.has("Records") ? FinishedUploads.of(json.get("Records")) : RecomputeRequest.of(json);
    }
}
