package crosssell.local.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/// The event that a queue sends to Lambda.
///
/// Source: AWS Lambda developer guide, using Lambda with Amazon SQS.
public final class SqsMessage {

    private SqsMessage() {}

    /// The JSON of an event of one message.
    ///
    /// @param attempt the number of deliveries so far, this one included
    public static String json(String queue, String body, int attempt) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        ObjectNode message = event.putArray("Records").addObject();
        message.put("messageId", UUID.randomUUID().toString())
                .put("receiptHandle", "local")
                .put("body", body)
                .put("eventSource", "aws:sqs")
                .put("eventSourceARN", "arn:aws:sqs:us-east-1:000000000000:" + queue)
                .put("awsRegion", "us-east-1");
        message.putObject("attributes").put("ApproximateReceiveCount", String.valueOf(attempt));
        message.putObject("messageAttributes");
        return event.toString();
    }
}
