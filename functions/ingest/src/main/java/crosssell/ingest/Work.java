package crosssell.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// What a message of the work queue asks for.
public sealed interface Work {

    /// Put a part of an upload into the table: `{"upload": "...", "part": 3}`.
    record LoadPart(String uploadId, int part) implements Work {}

    /// Take an upload back: `{"withdraw": "..."}`.
    record Withdraw(String uploadId) implements Work {}

    /// Rebuild the table from the bucket: `{"replay": true}`, or from the upload after this one on: `{"replay":
    /// "..."}`.
    ///
    /// @param after the id of the last upload that is done; empty = none is
    record Replay(String after) implements Work {}

    /// The message's text.
    default String json() {
        return switch (this) {
            case LoadPart load ->
                JsonNodeFactory.instance
                        .objectNode()
                        .put("upload", load.uploadId())
                        .put("part", load.part())
                        .toString();
            case Withdraw withdraw ->
                JsonNodeFactory.instance
                        .objectNode()
                        .put("withdraw", withdraw.uploadId())
                        .toString();
            case Replay replay ->
                JsonNodeFactory.instance
                        .objectNode()
                        .put("replay", replay.after())
                        .toString();
        };
    }

    /// What a message's text asks for.
    ///
    /// @throws IllegalArgumentException if it asks for nothing that is known
    static Work of(String json) {
        JsonNode message = parsed(json);
        if (message.path("upload").isTextual() && message.path("part").isInt()) {
            return new LoadPart(
                    message.path("upload").textValue(), message.path("part").intValue());
        }
        if (message.path("withdraw").isTextual()) {
            return new Withdraw(message.path("withdraw").textValue());
        }
        if (message.path("replay").isTextual()) {
            return new Replay(message.path("replay").textValue());
        }
        if (message.path("replay").booleanValue()) {
            return new Replay("");
        }
        throw new IllegalArgumentException("a message of the work queue is {\"upload\": \"ID\", \"part\": N},"
                + " {\"withdraw\": \"ID\"} or {\"replay\": true}, not " + json);
    }

    /// A message is one object, and nothing else.
    ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a message of the work queue is JSON, not " + json, e);
        }
    }
}
