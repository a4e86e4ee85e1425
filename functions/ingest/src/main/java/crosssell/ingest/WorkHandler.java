package crosssell.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import crosssell.store.Environment;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Does the work that messages of the work queue ask for: parts of big uploads, withdrawals, replays.
public final class WorkHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private final Workshop workshop;
    private final Clock clock;

    /// Wired to AWS as the environment says.
    public WorkHandler() {
        this(Wiring.surroundings(System.getenv()), new Environment(System.getenv()).required("UPLOAD_BUCKET"));
    }

    /// @param bucket the upload bucket's name
    public WorkHandler(Surroundings surroundings, String bucket) {
        this.workshop = new Workshop(surroundings, bucket);
        this.clock = surroundings.clock();
    }

    /// Names the messages that failed, so that only they are delivered again.
    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        List<BatchItemFailure> failures = new ArrayList<>();
        for (SQSEvent.SQSMessage message : event.getRecords()) {
            Invocation invocation = Invocation.of(context, clock.instant());
            try {
                Work work = Work.of(message.getBody());
                context.getLogger().log(logLine(work, workshop.work(work, invocation)));
            } catch (RuntimeException e) { // whatever it is, the other messages are none the worse for it
                context.getLogger().log(failed(message.getBody(), e));
                failures.add(new BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(failures);
    }

    private static String logLine(Work work, String outcome) {
        return "{\"work\":%s,\"outcome\":\"%s\"}".formatted(work.json(), outcome);
    }

    private static String failed(String message, RuntimeException e) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("failed", message)
                .put("because", e.toString())
                .toString();
    }
}
