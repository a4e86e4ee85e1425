package crosssell.local.suite;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import crosssell.api.Api;
import crosssell.api.ApiHandler;
import crosssell.ingest.IngestHandler;
import crosssell.ingest.Loader;
import crosssell.local.lambda.Function;
import crosssell.recompute.Recompute;
import crosssell.recompute.RecomputeAfterUpload;
import crosssell.recompute.RecomputeHandler;
import crosssell.store.bucket.S3ReportBucket;
import crosssell.store.bucket.S3UploadBucket;
import crosssell.store.ledger.DynamoDbUploadLedger;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ownership.DynamoDbOwnershipTable;
import crosssell.store.summary.DynamoDbPublication;
import crosssell.store.summary.DynamoDbPublishedRuns;
import crosssell.store.summary.PublishedRuns;
import java.io.PrintStream;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// The three functions, wired as on AWS but to the clients given.
///
/// @param ledger where ingest enters what it did
public record Functions(Function ingest, Function recompute, Function api, UploadLedger ledger) {

    /// DynamoDB Local writes on one thread.
    private static final int WRITES_AT_ONCE = 8;

    /// Wires them.
    ///
    /// @param log where the functions' logs are written
    public static Functions wired(DynamoDbClient dynamoDb, S3Client s3, Names names, Clock clock, PrintStream log) {
        DynamoDbOwnershipTable ownership = new DynamoDbOwnershipTable(dynamoDb, names.ownership());
        UploadLedger ledger = new DynamoDbUploadLedger(dynamoDb, names.ledger());
        Loader loader = new Loader(
                new S3UploadBucket(s3),
                new S3ReportBucket(s3, names.reports()),
                ownership,
                ledger,
                clock,
                WRITES_AT_ONCE);
        Recompute recompute =
                new Recompute(ownership, ledger, new DynamoDbPublication(dynamoDb, names.summary()), clock);
        PublishedRuns runs = new DynamoDbPublishedRuns(dynamoDb, names.summary());
        RecomputeAfterUpload afterUpload = new RecomputeAfterUpload(recompute, ledger, runs, clock);
        Api api = new Api(runs, ledger);
        return new Functions(
                Function.of("ingest", new IngestHandler(loader), S3Event.class, log),
                new Function("recompute", new RecomputeHandler(recompute, afterUpload), log),
                new Function("api", new ApiHandler(api), log),
                ledger);
    }
}
