package crosssell.ingest;

import crosssell.store.bucket.S3ReportBucket;
import crosssell.store.bucket.S3UploadBucket;
import crosssell.store.ledger.DynamoDbUploadLedger;
import crosssell.store.ownership.DynamoDbOwnershipTable;
import java.time.Clock;
import java.util.Map;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// The use case wired to AWS: clients of the SDK's default chain, names from the environment.
final class Wiring {

    /// Enough to keep one Lambda CPU busy at a few milliseconds a write.
    private static final int WRITES_AT_ONCE = 64;

    /// A new on-demand table takes 4,000 writes a second and then throttles while it grows: slow down and go on
    /// trying.
    private static final int ATTEMPTS = 10;

    private Wiring() {}

    /// The loader that the environment describes.
    ///
    /// @throws IllegalStateException if a variable is absent
    static Loader loader(Map<String, String> environment) {
        String ownership = required(environment, "OWNERSHIP_TABLE");
        String ledger = required(environment, "LEDGER_TABLE");
        String reports = required(environment, "REPORT_BUCKET");
        DynamoDbClient dynamoDb = DynamoDbClient.builder()
                .httpClientBuilder(Apache5HttpClient.builder().maxConnections(WRITES_AT_ONCE))
                .overrideConfiguration(configuration ->
                        configuration.retryStrategy(AwsRetryStrategy.adaptiveRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build()))
                .build();
        S3Client s3 = S3Client.builder()
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
        return new Loader(
                new S3UploadBucket(s3),
                new S3ReportBucket(s3, reports),
                new DynamoDbOwnershipTable(dynamoDb, ownership),
                new DynamoDbUploadLedger(dynamoDb, ledger),
                Clock.systemUTC(),
                WRITES_AT_ONCE);
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("environment variable " + name + " is not set");
        }
        return value;
    }
}
