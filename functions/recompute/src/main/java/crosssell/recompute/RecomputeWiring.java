package crosssell.recompute;

import crosssell.bucket.S3ReportBucket;
import crosssell.queue.MessageQueue;
import crosssell.queue.SqsMessageQueue;
import crosssell.store.Environment;
import crosssell.store.ledger.DynamoDbUploadLedger;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ownership.DynamoDbOwnershipTable;
import crosssell.store.summary.DynamoDbPublication;
import crosssell.store.summary.DynamoDbPublishedRuns;
import crosssell.store.summary.PublishedRuns;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The use cases wired to AWS: a client of the SDK's default chain, names from the environment.
record RecomputeWiring(Recompute recompute, RecomputeAfterUpload afterUpload, MessageQueue queue) {

    /// @throws IllegalStateException if a variable is absent
    static RecomputeWiring of(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        String ownership = environment.required("OWNERSHIP_TABLE");
        String ledger = environment.required("LEDGER_TABLE");
        String summary = environment.required("SUMMARY_TABLE");
        String queue = environment.required("RECOMPUTE_QUEUE_URL");
        int reportedMonths = Integer.parseInt(environment.required("REPORTED_MONTHS"));
        DynamoDbClient client = DynamoDbClient.builder()
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
        PublishedRuns runs = new DynamoDbPublishedRuns(client, summary);
        UploadLedger uploads = new DynamoDbUploadLedger(client, ledger);
        Clock clock = Clock.systemUTC();
        Recompute recompute = new Recompute(
                new DynamoDbOwnershipTable(client, ownership),
                uploads,
                new DynamoDbPublication(client, summary, reportedMonths),
                reports(environment, runs),
                clock);
        SqsClient sqs = SqsClient.builder()
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
        return new RecomputeWiring(
                recompute, new RecomputeAfterUpload(recompute, uploads, runs, clock), new SqsMessageQueue(sqs, queue));
    }

    private static Reports reports(Environment environment, PublishedRuns runs) {
        String bucket = environment.required("REPORT_BUCKET");
        String topic = environment.required("REPORT_TOPIC");
        String region = environment.required("AWS_REGION"); // Lambda sets it
        S3Client s3 = S3Client.builder()
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
        URI sns = SnsReportAnnouncement.endpoint(region);
        return new Reports(
                new S3ReportBucket(s3, bucket),
                runs,
                new SnsReportAnnouncement(
                        Apache5HttpClient.create(),
                        DefaultCredentialsProvider.builder().build(),
                        sns,
                        topic,
                        region,
                        bucket));
    }
}
