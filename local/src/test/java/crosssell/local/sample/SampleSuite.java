package crosssell.local.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import crosssell.api.ApiHandler;
import crosssell.bucket.InMemoryBucket;
import crosssell.ingest.IngestHandler;
import crosssell.ingest.IngestPorts;
import crosssell.local.aws.ObjectCreated;
import crosssell.local.lambda.Function;
import crosssell.local.lambda.HttpGateway;
import crosssell.local.lambda.HttpRoutes;
import crosssell.local.lambda.S3Notification;
import crosssell.local.lambda.SqsMessage;
import crosssell.queue.Message;
import crosssell.queue.MessageQueue;
import crosssell.recompute.Recompute;
import crosssell.recompute.RecomputeAfterUpload;
import crosssell.recompute.RecomputeHandler;
import crosssell.recompute.Reports;
import crosssell.store.lease.InMemoryLeases;
import crosssell.store.ledger.InMemoryPartLedger;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.summary.InMemorySummaryTable;
import crosssell.uploads.UploadPrefix;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;

/// The sample as `./crosssell demo` loads it: the same functions behind the same HTTP, over tables and a bucket in
/// memory and by a clock that stands still.
public final class SampleSuite implements AutoCloseable {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T02:15:00.123Z"), ZoneOffset.UTC);
    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);

    /// What comes after the run, with a mistake.
    private static final String LATEST = """
            record_id,customer_id,product,started_on,mrr
            R900001,C0004,mobile-app,2026-10-26,240
            R900002,C0012,analytics-pro,28/10/2026,990
            R900003,C0015,mobile-app,2026-10-29,310
            R900004,C0017,automation-flows,2026-10-29,525
            R900005,C0021,mobile-app,2026-10-30,180
            R900006,C0023,mobile-app,2026-10-30,205.5
            """;

    private final InMemoryBucket bucket = new InMemoryBucket();
    private final InMemoryOwnershipTable ownership = new InMemoryOwnershipTable();
    private final InMemoryUploadLedger ledger = new InMemoryUploadLedger();
    private final InMemorySummaryTable summary = new InMemorySummaryTable();
    private final Function ingest = Function.of("ingest", new IngestHandler(ports()), SQSEvent.class, SILENT);
    private final HttpGateway http;
    private int uploads;

    /// Loads, computes and serves it; computes before the last file came.
    public SampleSuite() throws IOException {
        for (UploadPrefix prefix : EnumSet.complementOf(EnumSet.of(UploadPrefix.SETTINGS))) {
            String name = prefix.folder().replace("/", ".csv");
            upload(prefix.folder() + name, Files.readAllBytes(Path.of("..", "events", "data", "sample", name)));
        }
        Reports reports = new Reports(bucket, summary, (message, key) -> {});
        Recompute recompute = new Recompute(ownership, ledger, summary, reports, CLOCK);
        new Function(
                        "recompute",
                        new RecomputeHandler(
                                recompute,
                                new RecomputeAfterUpload(recompute, ledger, summary, CLOCK),
                                MessageQueue.NONE),
                        SILENT)
                .invoke("{\"asOf\": \"2026-10-31\"}");
        upload("ownership/deals of week 44.csv", LATEST.getBytes(UTF_8));
        Function api = new Function("api", new ApiHandler(summary, ledger, ownership), SILENT);
        this.http = HttpGateway.start(0, new HttpRoutes(Map.of(), api), CLOCK);
    }

    /// Where it listens.
    public URI endpoint() {
        return http.endpoint();
    }

    /// The page of the monthly report.
    public String report() {
        return bucket.text("reports/2026-10/cross-sell.html");
    }

    private void upload(String key, byte[] content) {
        Instant at = CLOCK.instant().plusSeconds(++uploads);
        String version = "%016X".formatted(at.toEpochMilli() * 1_000_000);
        bucket.put("uploads", key, version, at, content);
        ingest.invoke(SqsMessage.json(
                "uploads", S3Notification.json(new ObjectCreated("uploads", key, version, content.length, "-")), 1));
    }

    private IngestPorts ports() {
        return new IngestPorts(
                bucket,
                bucket,
                ownership,
                ledger,
                new InMemoryPartLedger(),
                new InMemoryLeases(),
                NO_QUEUE,
                MessageQueue.NONE,
                CLOCK,
                1,
                25_000);
    }

    private static final MessageQueue NO_QUEUE = new MessageQueue() {
        @Override
        public void send(Message message) {
            throw new AssertionError("no file of the sample is too big for one invocation");
        }

        @Override
        public void sendDelayed(Message message) {
            send(message);
        }

        @Override
        public void sendLater(Message message) {
            send(message);
        }
    };

    @Override
    public void close() {
        http.close();
    }
}
