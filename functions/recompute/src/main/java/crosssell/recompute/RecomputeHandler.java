package crosssell.recompute;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import crosssell.log.InvocationLog;
import crosssell.log.LogLine;
import crosssell.queue.Deliveries;
import crosssell.queue.Deliveries.Delivery;
import crosssell.queue.FinishedUpload;
import crosssell.queue.Message;
import crosssell.queue.MessageQueue;
import crosssell.queue.RecomputeMessage;
import crosssell.queue.RecomputeOrder;
import crosssell.store.summary.FiguresJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/// The function that computes. Messages of its queue in, out which of them failed; or a [RecomputeOrder] by itself
/// in, and out what became of it. What it did is logged either way.
public final class RecomputeHandler implements RequestStreamHandler {

    private final Recompute recompute;
    private final RecomputeAfterUpload afterUpload;
    private final MessageQueue queue;

    /// What SQS is to do with the messages.
    private record BatchResponse(List<Failure> batchItemFailures) {}

    private record Failure(String itemIdentifier) {}

    /// Wired to AWS as the environment says.
    public RecomputeHandler() {
        this(RecomputeWiring.of(System.getenv()));
    }

    private RecomputeHandler(RecomputeWiring wiring) {
        this(wiring.recompute(), wiring.afterUpload(), wiring.queue());
    }

    public RecomputeHandler(Recompute recompute, RecomputeAfterUpload afterUpload, MessageQueue queue) {
        this.recompute = recompute;
        this.afterUpload = afterUpload;
        this.queue = queue;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        JsonNode json = Message.MAPPER.readTree(event);
        answer.write(FiguresJson.of(
                json.has("Records")
                        ? answered(json.path("Records"), context)
                        : turn(RecomputeOrder.of(json), context)));
    }

    private BatchResponse answered(JsonNode messages, Context context) {
        Deliveries deliveries = new Deliveries(messages.valueStream()
                .map(message -> new Delivery(
                        message.path("messageId").asText(), message.path("body").asText()))
                .toList());
        return new BatchResponse(deliveries.failed(context, body -> handle(RecomputeMessage.of(body), context)).stream()
                .map(Failure::new)
                .toList());
    }

    private void handle(RecomputeMessage message, Context context) {
        if (turn(message, context) instanceof Turn.Postponed) {
            queue.sendLater(message);
        }
    }

    private Turn turn(RecomputeMessage asked, Context context) {
        InvocationLog log = new InvocationLog(context);
        try {
            Turn turn = turn(asked, context.getAwsRequestId());
            log.write(line(log, turn));
            return turn;
        } catch (ReportFailed failed) {
            log.write(line(log, failed.result()));
            throw log.failed(log.line(failed), failed);
        } catch (RuntimeException failure) {
            throw log.failed(log.line(failure), failure);
        }
    }

    private Turn turn(RecomputeMessage asked, String holder) {
        try {
            return switch (asked) {
                case RecomputeOrder request -> recompute.run(request, holder);
                case FinishedUpload upload -> afterUpload.run(upload.finishedAt(), holder);
            };
        } catch (RecomputeRunning working) {
            return new Turn.Postponed("another recompute is at work");
        }
    }

    private static LogLine line(InvocationLog log, Turn turn) {
        LogLine line = log.line(null);
        FiguresJson.read(FiguresJson.of(turn), JsonNode.class)
                .propertyStream()
                .forEach(field -> line.withJson(field.getKey(), field.getValue().toString()));
        return line;
    }
}
