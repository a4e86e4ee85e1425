package crosssell.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import crosssell.log.InvocationLog;
import crosssell.log.LogLine;
import crosssell.queue.Work;
import crosssell.store.Environment;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// The function of the work queue: parts of big uploads, withdrawals, replays.
public final class WorkHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private final Workshop workshop;
    private final Clock clock;

    /// Wired to AWS as the environment says.
    public WorkHandler() {
        this(IngestWiring.ports(System.getenv()), new Environment(System.getenv()).required("UPLOAD_BUCKET"));
    }

    /// @param bucket the upload bucket's name
    public WorkHandler(IngestPorts ports, String bucket) {
        this.workshop = new Workshop(ports, bucket);
        this.clock = ports.clock();
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return SqsBatch.handled(event, context, body -> work(Work.of(body), context));
    }

    private void work(Work work, Context context) {
        InvocationLog log = new InvocationLog(context);
        try {
            String outcome = workshop.work(work, Invocation.of(context, clock.instant()));
            log.write(named(work, log.line(null)).with("outcome", outcome));
        } catch (RuntimeException failure) {
            throw log.failed(named(work, log.line(failure)), failure);
        }
    }

    private static LogLine named(Work work, LogLine line) {
        return switch (work) {
            case Work.LoadPart load ->
                line.with("work", "part").with("upload", id(load.uploadId())).with("part", load.part());
            case Work.Withdraw withdraw -> line.with("work", "withdraw").with("upload", id(withdraw.uploadId()));
            case Work.Replay replay -> line.with("work", "replay").with("after", id(replay.after()));
        };
    }

    /// An upload id, or nothing: a message may be written by a person and contain anything.
    private static @Nullable String id(String text) {
        return Arrival.isUploadId(text) ? text : null;
    }
}
