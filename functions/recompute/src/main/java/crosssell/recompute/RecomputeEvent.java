package crosssell.recompute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// What a message of the recompute queue asks for: an order of the schedule or of a person, or what uploads that
/// finished ask for.
sealed interface RecomputeEvent permits RecomputeRequest, FinishedUpload {

    JsonMapper MAPPER = new JsonMapper();

    /// What a message's text asks for.
    ///
    /// @throws IllegalArgumentException if it is neither; the message says what is allowed
    static RecomputeEvent of(String text) throws JsonProcessingException {
        JsonNode json = MAPPER.readTree(text);
        return json.has("finishedAt") ? FinishedUpload.of(json) : RecomputeRequest.of(json);
    }
}
