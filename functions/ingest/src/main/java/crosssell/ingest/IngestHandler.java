package crosssell.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import crosssell.store.ledger.Upload;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Loads every file that an S3 event names.
public final class IngestHandler implements RequestHandler<S3Event, List<String>> {

    private final Loader loader;
    private final Clock clock;

    /// Wired to AWS as the environment says.
    public IngestHandler() {
        this(Wiring.surroundings(System.getenv()));
    }

    public IngestHandler(Surroundings surroundings) {
        this.loader = new Loader(surroundings);
        this.clock = surroundings.clock();
    }

    /// Gives the ids of the uploads. A bad file is refused and does not stop the others; nor does a failure,
    /// which is thrown once all were tried, so that Lambda delivers the event again.
    @Override
    public List<String> handleRequest(S3Event event, Context context) {
        List<String> ids = new ArrayList<>();
        List<RuntimeException> failures = new ArrayList<>();
        for (Arrival arrival : Arrivals.in(event)) {
            try {
                Upload upload = loader.load(arrival, Invocation.of(context, clock.instant()));
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
