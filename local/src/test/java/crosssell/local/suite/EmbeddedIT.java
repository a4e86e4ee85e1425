package crosssell.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.local.aws.Clients;
import crosssell.local.aws.LocalUploadBucket;
import crosssell.store.bucket.UploadBucket;
import crosssell.store.ledger.Upload;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/// Over what `./crosssell up` runs: DynamoDB Local, S3Proxy, and notifications of its own.
@SuppressWarnings("NullAway.Init")
class EmbeddedIT extends EndpointSuite {

    @TempDir
    private static Path data;

    private static Suite suite;
    private static DynamoDbClient dynamoDb;
    private static S3Client s3;

    @BeforeAll
    static void start() {
        suite = Suite.start(HOME, data, new Suite.Ports(0, 0, 0));
        suite.ingestUploads();
        dynamoDb = Clients.dynamoDb(suite.dynamoDb());
        s3 = Clients.s3(suite.s3());
    }

    @AfterAll
    static void stop() {
        s3.close();
        dynamoDb.close();
        suite.close();
    }

    @Test
    void whatWasUploadedIsFoundAtTheNextStartWhetherItWasIngestedOrNot() throws IOException {
        Path folder = data.resolve("restarted");
        try (Suite first = Suite.start(HOME, folder, new Suite.Ports(0, 0, 0));
                S3Client client = Clients.s3(first.s3())) {
            for (String key : new String[] {"ownership/a.csv", "ownership/a.csv", "ownership/b.csv"}) {
                client.putObject(
                        put -> put.bucket(Names.LOCAL.uploads()).key(key),
                        software.amazon.awssdk.core.sync.RequestBody.fromString("customer_id,product\nc,CRM\n"));
            }
        }

        try (Suite second = Suite.start(HOME, folder, new Suite.Ports(0, 0, 0))) {
            second.uploaded().forEach(second::ingest);

            assertThat(second.functions().ledger().uploads(10, null))
                    .extracting(Upload::key)
                    .containsExactly("ownership/b.csv", "ownership/a.csv", "ownership/a.csv");
        }
    }

    @Override
    DynamoDbClient dynamoDb() {
        return dynamoDb;
    }

    @Override
    S3Client s3() {
        return s3;
    }

    @Override
    UploadBucket uploadBucket() {
        return new LocalUploadBucket(s3, Suite.s3Directory(data));
    }

    @Override
    Names names() {
        return Names.LOCAL;
    }

    @Override
    Functions functions() {
        return suite.functions();
    }

    @Override
    void ingested(String key, PutObjectResponse put) throws InterruptedException {
        awaitFinished(key, put);
    }
}
