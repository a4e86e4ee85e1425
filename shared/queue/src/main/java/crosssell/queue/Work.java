package crosssell.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A message of the work queue.
public sealed interface Work extends Message {

    /// Put a part of an upload into the table: `{"upload": "...", "part": 3}`.
    record LoadPart(String uploadId, int part) implements Work {}

    /// Withdraw an upload: `{"withdraw": "..."}`.
    record Withdraw(String uploadId) implements Work {}

    /// Rebuild the table from the bucket: `{"replay": true}`, or continue after an upload: `{"replay": "..."}`.
    ///
    /// @param after the id of the last upload that is done; empty = none is
    record Replay(String after) implements Work {}

    @Override
    default String json() {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        return switch (this) {
            case LoadPart load ->
                message.put("upload", load.uploadId()).put("part", load.part()).toString();
            case Withdraw withdraw ->
                message.put("withdraw", withdraw.uploadId()).toString();
            case Replay replay -> message.put("replay", replay.after()).toString();
        };
    }

    /// The message of a text.
    ///
    /// @throws IllegalArgumentException if it is none of them; the message says what is allowed
    static Work of(String text) {
        JsonNode message = Message.parsed(text, "work");
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
                + " {\"withdraw\": \"ID\"} or {\"replay\": true}, not " + text);
    }
}
