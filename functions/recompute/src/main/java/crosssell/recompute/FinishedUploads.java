package crosssell.recompute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import crosssell.store.summary.FiguresJson;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/// Messages that ingest sent, each when an upload had changed the ownership table.
///
/// @param messageIds SQS's names of the messages
/// @param newest when the last of these uploads finished: figures that know it know the others
record FinishedUploads(List<String> messageIds, Instant newest) implements RecomputeEvent {

    /// What SQS is to do with the messages.
    private record BatchResponse(List<Failure> batchItemFailures) {}

    private record Failure(String itemIdentifier) {}

    /// The messages of an event from SQS, each with the body `{"upload": ID, "finishedAt": INSTANT}`.
    ///
    /// @throws IllegalArgumentException if a body says anything else
    static FinishedUploads of(JsonNode records) throws JsonProcessingException {
        List<String> messageIds = new ArrayList<>();
        Instant newest = Instant.MIN;
        for (JsonNode message : records) {
            messageIds.add(message.path("messageId").asText());
            Instant finishedAt = finishedAt(message.path("body").asText());
            newest = finishedAt.isAfter(newest) ? finishedAt : newest;
        }
        return new FinishedUploads(List.copyOf(messageIds), newest);
    }

    private static Instant finishedAt(String body) throws JsonProcessingException {
        try {
            return Instant.parse(MAPPER.readTree(body).path("finishedAt").asText());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "a message must say finishedAt such as 2026-11-01T06:14:12Z, not " + body, e);
        }
    }

    /// The function's answer to SQS: the messages are done with, or all come again after the visibility timeout.
    byte[] answer(boolean again) {
        return FiguresJson.of(
                new BatchResponse(again ? messageIds.stream().map(Failure::new).toList() : List.of()));
    }
}
