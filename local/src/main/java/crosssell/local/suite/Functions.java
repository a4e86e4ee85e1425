package crosssell.local.suite;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import crosssell.act.ActHandler;
import crosssell.act.ActPorts;
import crosssell.act.ActRoutes;
import crosssell.act.S3UploadAddresses;
import crosssell.api.ApiHandler;
import crosssell.bucket.ReportBucket;
import crosssell.bucket.S3ReportBucket;
import crosssell.bucket.UploadBucket;
import crosssell.ingest.IngestHandler;
import crosssell.ingest.IngestPorts;
import crosssell.ingest.WorkHandler;
import crosssell.local.aws.LocalClients;
import crosssell.local.lambda.Function;
import crosssell.local.lambda.HttpRoutes;
import crosssell.recompute.Recompute;
import crosssell.recompute.RecomputeAfterUpload;
import crosssell.recompute.RecomputeHandler;
import crosssell.recompute.Reports;
import crosssell.store.act.DynamoDbActLedger;
import crosssell.store.lease.DynamoDbLeases;
import crosssell.store.ledger.DynamoDbPartLedger;
import crosssell.store.ledger.DynamoDbUploadLedger;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ownership.DynamoDbOwnershipTable;
import crosssell.store.summary.DynamoDbPublication;
import crosssell.store.summary.DynamoDbPublishedRuns;
import crosssell.store.summary.PublishedRuns;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// The functions, wired as on AWS but to the clients given.
///
/// @param http the functions behind HTTP, as API Gateway chooses among them
/// @param ledger the record of what ingest did
/// @param idle whether nothing is left on the work queue of this process
public record Functions(
        Function ingest,
        Function work,
        Function recompute,
        HttpRoutes http,
        UploadLedger ledger,
        BooleanSupplier idle) {

    /// DynamoDB Local writes on one thread.
    private static final int WRITES_AT_ONCE = 8;

    /// A few seconds' work of DynamoDB Local.
    static final int PART_ROWS = 5_000;

    public static final Duration NEVER = Duration.ofSeconds(-1);

    /// Wires them, with queues in this process that do not recompute after uploads.
    public static Functions wired(
            DynamoDbClient dynamoDb, S3Client s3, UploadBucket uploads, Names names, Clock clock, PrintStream log) {
        return wired(dynamoDb, s3, uploads, names, clock, NEVER, log);
    }

    /// Wires them, with queues in this process.
    ///
    /// @param recomputeDelay how long after an upload figures are computed anew; negative = never
    /// @param log where the functions' logs are written
    public static Functions wired(
            DynamoDbClient dynamoDb,
            S3Client s3,
            UploadBucket uploads,
            Names names,
            Clock clock,
            Duration recomputeDelay,
            PrintStream log) {
        DynamoDbOwnershipTable ownership = new DynamoDbOwnershipTable(dynamoDb, names.ownership());
        UploadLedger ledger = new DynamoDbUploadLedger(dynamoDb, names.ledger());
        Queues queues = new Queues(recomputeDelay);
        ReportBucket reportBucket = new S3ReportBucket(s3, names.reports());
        IngestPorts ports = new IngestPorts(
                uploads,
                reportBucket,
                ownership,
                ledger,
                new DynamoDbPartLedger(dynamoDb, names.ledger()),
                new DynamoDbLeases(dynamoDb, names.ledger()),
                queues.work(),
                queues.recompute(),
                clock,
                WRITES_AT_ONCE,
                PART_ROWS);
        PublishedRuns runs = new DynamoDbPublishedRuns(dynamoDb, names.summary());
        Reports reports = new Reports(
                reportBucket,
                runs,
                (message, key) -> log.printf("Announced: %s (s3://%s/%s)%n", message.subject(), names.reports(), key));
        Recompute recompute =
                new Recompute(ownership, ledger, new DynamoDbPublication(dynamoDb, names.summary()), reports, clock);
        RecomputeAfterUpload afterUpload = new RecomputeAfterUpload(recompute, ledger, runs, clock);
        Functions functions = new Functions(
                Function.of("ingest", new IngestHandler(ports), SQSEvent.class, log),
                Function.of("work", new WorkHandler(ports, names.uploads()), SQSEvent.class, log),
                new Function("recompute", new RecomputeHandler(recompute, afterUpload, queues.recompute()), log),
                http(
                        new ActPorts(
                                ledger,
                                new DynamoDbActLedger(dynamoDb, names.ledger()),
                                queues.work(),
                                queues.recompute(),
                                new S3UploadAddresses(presigner(s3), names.uploads()),
                                clock),
                        new Function("api", new ApiHandler(runs, ledger, ownership), log)),
                ledger,
                queues::isIdle);
        queues.deliverTo(functions);
        return functions;
    }

    /// The acting function gets the requests of its routes; the API function gets all others.
    private static HttpRoutes http(ActPorts ports, Function api) {
        Function act = new Function("act", new ActHandler(ports), api.log());
        Map<String, Function> routes = new LinkedHashMap<>();
        ActRoutes.over(ports).forEach(route -> routes.put(route.method() + " " + route.path(), act));
        return new HttpRoutes(routes, api);
    }

    private static S3Presigner presigner(S3Client s3) {
        return LocalClients.presigner(
                s3.serviceClientConfiguration().endpointOverride().orElseThrow());
    }
}
