package crosssell.ingest;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/// AWS clients of the SDK's default chain that go on when a service throttles or a connection stalls.
public final class AwsClients {

    /// Enough to keep one Lambda CPU busy at a few milliseconds a write.
    public static final int WRITES_AT_ONCE = 64;

    /// A new on-demand table takes 4,000 writes a second and then throttles while it grows: go on trying.
    private static final int ATTEMPTS = 10;

    /// A throttled write waits, and that slows all writes to what the table takes. The SDK's adaptive strategy is not
    /// used: while 3 puts in 10 are throttled, it falls to one row a second.
    private static final BackoffStrategy WHEN_THROTTLED =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(100), Duration.ofSeconds(20));

    /// A table answers within milliseconds: after this long without an answer, the request is sent again.
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private AwsClients() {}

    /// Of the tables.
    public static DynamoDbClientBuilder dynamoDb() {
        return dynamoDb(SILENCE);
    }

    static DynamoDbClientBuilder dynamoDb(Duration silence) {
        return DynamoDbClient.builder()
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(WRITES_AT_ONCE)
                        .socketTimeout(silence))
                .overrideConfiguration(configuration ->
                        configuration.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .throttlingBackoffStrategy(WHEN_THROTTLED)
                                // It would give rows up because others were throttled.
                                .circuitBreakerEnabled(false)
                                .build()));
    }

    /// Of the buckets. A stalled download is given up after the SDK's 30 seconds of silence and begun anew.
    static S3ClientBuilder s3() {
        return S3Client.builder().httpClientBuilder(Apache5HttpClient.builder());
    }

    /// Of the queues.
    static SqsClientBuilder sqs() {
        return SqsClient.builder().httpClientBuilder(Apache5HttpClient.builder());
    }
}
