package crosssell.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import crosssell.store.ledger.Upload;
import java.util.ArrayList;
import java.util.List;

/// Loads every file that an S3 event names.
public final class IngestHandler implements RequestHandler<S3Event, List<String>> {

    private final Loader loader;

    /// Wired to AWS as the environment says.
    public IngestHandler() {
        this(Wiring.loader(System.getenv()));
    }

    public IngestHandler(Loader loader) {
        this.loader = loader;
    }

    /// Gives the ids of the uploads. A bad file is refused and does not stop the others; nor does a failure,
    /// which is thrown once all were tried, so that Lambda delivers the event again.
    @Override
    public List<String> handleRequest(S3Event event, Context context) {
        List<String> ids = new ArrayList<>();
        List<RuntimeException> failures = new ArrayList<>();
        for (Arrival arrival : Arrivals.in(event)) {
            try {
                Upload upload = loader.load(arrival);
                context.getLogger().log(logLine(upload));
                ids.add(upload.id());
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
        return ids;
    }

    /// Counts only: names of files, customers and values stay out of the log.
    private static String logLine(Upload upload) {
        return """
                {"upload":"%s","state":"%s","bytes":%d,"read":%d,"accepted":%d,"unchanged":%d,"rejected":%d}""".formatted(
                        upload.id(),
                        upload.state(),
                        upload.bytes(),
                        upload.read(),
                        upload.accepted(),
                        upload.unchanged(),
                        upload.rejected());
    }
}
