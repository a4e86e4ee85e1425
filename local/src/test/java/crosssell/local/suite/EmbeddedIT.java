package crosssell.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.local.aws.LocalClients;
import crosssell.local.aws.LocalUploadBucket;
import crosssell.store.ledger.Upload;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// Over the servers of `./crosssell up`: DynamoDB Local, S3Proxy, and its own notifications.
@SuppressWarnings("NullAway.Init")
class EmbeddedIT extends EndpointSuite {

    @TempDir
    private static Path data;

    private static Suite suite;
    private static AwsEndpoint endpoint;

    @BeforeAll
    static void start() {
        suite = Suite.start(AwsEndpoint.HOME, data, new Suite.Ports(0, 0, 0));
        suite.ingestUploads();
        S3Client s3 = LocalClients.s3(suite.s3());
        endpoint = new AwsEndpoint(
                LocalClients.dynamoDb(suite.dynamoDb()),
                s3,
                new LocalUploadBucket(s3, Suite.s3Directory(data)),
                Names.LOCAL,
                suite.functions(),
                (key, version) -> {});
    }

    @AfterAll
    static void stop() {
        endpoint.close();
        suite.close();
    }

    @Override
    AwsEndpoint endpoint() {
        return endpoint;
    }

    @Test
    void whatWasUploadedIsFoundAtTheNextStartWhetherItWasIngestedOrNot() throws IOException {
        Path folder = data.resolve("restarted");
        try (Suite first = Suite.start(AwsEndpoint.HOME, folder, new Suite.Ports(0, 0, 0));
                S3Client client = LocalClients.s3(first.s3())) {
            for (String key : new String[] {"ownership/a.csv", "ownership/a.csv", "ownership/b.csv"}) {
                client.putObject(
                        put -> put.bucket(Names.LOCAL.uploads()).key(key),
                        RequestBody.fromString("customer_id,product\nc,CRM\n"));
            }
        }

        try (Suite second = Suite.start(AwsEndpoint.HOME, folder, new Suite.Ports(0, 0, 0))) {
            second.uploaded().forEach(second::ingest);

            assertThat(second.functions().ledger().uploads(10, null))
                    .extracting(Upload::key)
                    .containsExactly("ownership/b.csv", "ownership/a.csv", "ownership/a.csv");
        }
    }
}
