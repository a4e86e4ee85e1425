package crosssell.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.bucket.S3UploadBucket;
import crosssell.bucket.UploadBucket;
import crosssell.local.aws.LocalClients;
import crosssell.local.lambda.SqsMessage;
import crosssell.queue.MessageQueue;
import crosssell.queue.SqsMessageQueue;
import crosssell.queue.Work;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/// Over an emulator somewhere, which cannot call a function in this process: the suite sends the event that S3
/// would.
abstract class UnnotifiedSuite extends EndpointSuite {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The emulator, with tables and buckets of our own.
    static AwsEndpoint at(URI uri) {
        DynamoDbClient dynamoDb = LocalClients.dynamoDb(uri);
        S3Client s3 = LocalClients.s3(uri);
        UploadBucket uploadBucket = new S3UploadBucket(s3);
        Names names = Names.startingWith("it-" + UUID.randomUUID().toString().substring(0, 8) + "-");
        names.create(AwsEndpoint.TEMPLATE, dynamoDb, s3);
        Functions functions = Functions.wired(dynamoDb, s3, uploadBucket, names, Clock.systemUTC(), System.out);
        return new AwsEndpoint(
                dynamoDb,
                s3,
                uploadBucket,
                names,
                functions,
                (key, version) -> functions
                        .ingest()
                        .invoke(SqsMessage.json("uploads", created(s3, names.uploads(), key, version), 1)));
    }

    private static String created(S3Client client, String bucket, String key, String version) throws IOException {
        ObjectNode event = (ObjectNode)
                JSON.readTree(AwsEndpoint.HOME.resolve("events/s3/put.json").toFile());
        ((ObjectNode) event.path("Records").path(0))
                .put("eventTime", Instant.now().toString());
        ObjectNode s3 = (ObjectNode) event.path("Records").path(0).path("s3");
        s3.withObject("/bucket").put("name", bucket);
        s3.withObject("/object")
                .put("key", URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/"))
                .put("versionId", version)
                .put(
                        "size",
                        client.headObject(head -> head.bucket(bucket).key(key)).contentLength());
        return event.toString();
    }

    @Test
    void workIsLeftOnTheQueueAndFoundThere() {
        try (SqsClient sqs = SqsClient.builder()
                .endpointOverride(uri())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build()) {
            String url = sqs.createQueue(queue -> queue.queueName("work-" + UUID.randomUUID()))
                    .queueUrl();
            MessageQueue work = new SqsMessageQueue(sqs, url);

            work.send(new Work.LoadPart("u", 3));
            work.sendLater(new Work.Withdraw("u"));

            assertThat(sqs.receiveMessage(receive -> receive.queueUrl(url).maxNumberOfMessages(10))
                            .messages())
                    .extracting(Message::body)
                    .containsExactly("{\"upload\":\"u\",\"part\":3}");
        }
    }

    private URI uri() {
        return endpoint().s3().serviceClientConfiguration().endpointOverride().orElseThrow();
    }
}
