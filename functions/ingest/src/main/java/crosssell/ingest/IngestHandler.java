package crosssell.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import crosssell.log.InvocationLog;
import crosssell.log.LogLine;
import crosssell.log.Logged;
import crosssell.store.ledger.Upload;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Loads every file that the messages of the upload queue name, each the text of an S3 event.
public final class IngestHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private final Loader loader;
    private final Clock clock;

    /// Wired to AWS as the environment says.
    public IngestHandler() {
        this(IngestWiring.ports(System.getenv()));
    }

    public IngestHandler(IngestPorts ports) {
        this.loader = new Loader(ports);
        this.clock = ports.clock();
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return SqsBatch.handled(event, context, body -> load(body, context));
    }

    /// A bad file is refused and does not stop the others. Nor does a failure: it is thrown once all files were tried,
    /// so that the message comes again.
    private void load(String body, Context context) {
        InvocationLog log = new InvocationLog(context);
        @Nullable Logged failed = null;
        for (Arrival arrival : Arrivals.in(body)) {
            try {
                Upload upload = loader.load(arrival, Invocation.of(context, clock.instant()));
                log.write(line(log, upload));
            } catch (RuntimeException failure) {
                failed = log.failed(log.line(failure).with("upload", arrival.uploadId()), failure);
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    /// Counts only: names of files, customers and values stay out of the log.
    private static LogLine line(InvocationLog log, Upload upload) {
        return log.line(null)
                .with("upload", upload.id())
                .with("state", upload.state().name())
                .with("bytes", upload.bytes())
                .with("read", upload.read())
                .with("accepted", upload.accepted())
                .with("unchanged", upload.unchanged())
                .with("rejected", upload.rejected());
    }
}
