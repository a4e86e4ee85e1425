package crosssell.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;

/// S3 events, and messages that have them as their texts, as Lambda deserializes them.
final class S3Events {

    private S3Events() {}

    static SQSEvent parse(String json) {
        return LambdaEventSerializers.serializerFor(SQSEvent.class, S3Events.class.getClassLoader())
                .fromJson(new ByteArrayInputStream(json.getBytes(UTF_8)));
    }

    /// Messages m-0, m-1 and so on.
    static SQSEvent queued(String... bodies) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        ArrayNode records = event.putArray("Records");
        for (String body : bodies) {
            String id = "m-" + records.size();
            records.addObject().put("messageId", id).put("body", body);
        }
        return parse(event.toString());
    }

    static String of(String... records) {
        return "{\"Records\": [" + String.join(", ", records) + "]}";
    }

    /// @param key as it is in the event: encoded
    static String created(String key, String versionId) {
        return """
        {
          "eventVersion": "2.1",
          "eventSource": "aws:s3",
          "awsRegion": "eu-central-1",
          "eventTime": "2026-10-05T08:00:00.123Z",
          "eventName": "ObjectCreated:Put",
          "s3": {
            "bucket": {"name": "uploads", "arn": "arn:aws:s3:::uploads"},
            "object": {
              "key": "%s",
              "size": 5000000000,
              "eTag": "b21b84d653bb07b05b1e6b33684dc11b",
              "versionId": "%s",
              "sequencer": "0055AED6DCD90281E5"
            }
          }
        }""".formatted(key, versionId);
    }
}
