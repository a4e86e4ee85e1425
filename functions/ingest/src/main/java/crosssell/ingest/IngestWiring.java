package crosssell.ingest;

import crosssell.bucket.S3ReportBucket;
import crosssell.bucket.S3UploadBucket;
import crosssell.queue.MessageQueue;
import crosssell.queue.SqsMessageQueue;
import crosssell.store.Environment;
import crosssell.store.lease.DynamoDbLeases;
import crosssell.store.ledger.DynamoDbPartLedger;
import crosssell.store.ledger.DynamoDbUploadLedger;
import crosssell.store.ownership.DynamoDbOwnershipTable;
import java.time.Clock;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The ports of ingest, wired to AWS by names from the environment.
final class IngestWiring {

    private IngestWiring() {}

    /// What the environment describes.
    ///
    /// @throws IllegalStateException if a variable is absent
    static IngestPorts ports(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        String ownership = environment.required("OWNERSHIP_TABLE");
        String ledger = environment.required("LEDGER_TABLE");
        String reports = environment.required("REPORT_BUCKET");
        String work = environment.required("WORK_QUEUE_URL");
        DynamoDbClient dynamoDb = AwsClients.dynamoDb().build();
        S3Client s3 = AwsClients.s3().build();
        SqsClient sqs = AwsClients.sqs().build();
        String recompute = environment.variables().get("RECOMPUTE_QUEUE_URL");
        return new IngestPorts(
                new S3UploadBucket(s3),
                new S3ReportBucket(s3, reports),
                new DynamoDbOwnershipTable(dynamoDb, ownership),
                new DynamoDbUploadLedger(dynamoDb, ledger),
                new DynamoDbPartLedger(dynamoDb, ledger),
                new DynamoDbLeases(dynamoDb, ledger),
                new SqsMessageQueue(sqs, work),
                recompute == null || recompute.isBlank() ? MessageQueue.NONE : new SqsMessageQueue(sqs, recompute),
                Clock.systemUTC(),
                AwsClients.WRITES_AT_ONCE,
                IngestPorts.PART_ROWS);
    }
}
