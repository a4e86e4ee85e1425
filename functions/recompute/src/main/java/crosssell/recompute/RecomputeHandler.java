package crosssell.recompute;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import crosssell.log.LogLine;
import crosssell.log.Logged;
import crosssell.store.summary.FiguresJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// The function that computes. Messages of its queue in, out which of them failed; or a [RecomputeRequest] by itself
/// in, and out what became of it. What it did is logged either way.
public final class RecomputeHandler implements RequestStreamHandler {

    private final Recompute recompute;
    private final RecomputeAfterUpload afterUpload;
    private final RecomputeQueue queue;

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

    public RecomputeHandler(Recompute recompute, RecomputeAfterUpload afterUpload, RecomputeQueue queue) {
        this.recompute = recompute;
        this.afterUpload = afterUpload;
        this.queue = queue;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        JsonNode json = RecomputeEvent.MAPPER.readTree(event);
        answer.write(FiguresJson.of(
                json.has("Records")
                        ? answered(json.path("Records"), context)
                        : turn(RecomputeRequest.of(json), context)));
    }

    /// Names the messages that failed, so that only they are delivered again. If all did, so did the invocation, which
    /// is then one of the errors that Lambda counts.
    private BatchResponse answered(JsonNode messages, Context context) {
        List<Failure> failures = new ArrayList<>();
        Logged last = null;
        for (JsonNode message : messages) {
            try {
                String body = message.path("body").asText();
                if (turn(RecomputeEvent.of(body), context) instanceof Turn.Postponed) {
                    queue.sendLater(body);
                }
            } catch (IOException | RuntimeException failure) { // whatever it is, the other messages are none the worse
                last = failure instanceof Logged known ? known : logged(failure, context);
                failures.add(new Failure(message.path("messageId").asText()));
            }
        }
        if (last != null && failures.size() == messages.size()) {
            throw last;
        }
        return new BatchResponse(failures);
    }

    private Turn turn(RecomputeEvent asked, Context context) throws IOException {
        try {
            Turn turn = turn(asked, context.getAwsRequestId());
            log(turn, context);
            return turn;
        } catch (ReportFailed failed) {
            log(failed.result(), context);
            throw logged(failed, context);
        } catch (RuntimeException failure) {
            throw logged(failure, context);
        }
    }

    private Turn turn(RecomputeEvent asked, String holder) {
        try {
            return switch (asked) {
                case RecomputeRequest request -> recompute.run(request, holder);
                case FinishedUpload upload -> afterUpload.run(upload.finishedAt(), holder);
            };
        } catch (RecomputeRunning working) {
            return new Turn.Postponed("another recompute is at work");
        }
    }

    private static void log(Turn turn, Context context) throws IOException {
        LogLine line = LogLine.of(null).with("AWSRequestId", context.getAwsRequestId());
        RecomputeEvent.MAPPER
                .readTree(FiguresJson.of(turn))
                .propertyStream()
                .forEach(field -> line.withJson(field.getKey(), field.getValue().toString()));
        context.getLogger().log(line.json());
    }

    private static Logged logged(Exception failure, Context context) {
        context.getLogger()
                .log(LogLine.of(failure)
                        .with("AWSRequestId", context.getAwsRequestId())
                        .json());
        return new Logged(failure);
    }
}
