package crosssell.queue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// A message of the work queue or of the recompute queue.
public sealed interface Message permits Work, RecomputeMessage {

    /// Its text.
    String json();

    /// Reads texts that are one JSON value and nothing else.
    JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /// The JSON of a text.
    ///
    /// @param queue the name of its queue
    /// @throws IllegalArgumentException if it is not JSON
    static JsonNode parsed(String text, String queue) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a message of the " + queue + " queue is JSON, not " + text, e);
        }
    }
}
