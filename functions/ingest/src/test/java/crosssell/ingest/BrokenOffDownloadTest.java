package crosssell.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import crosssell.bucket.ObjectVersion;
import crosssell.bucket.S3UploadBucket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// A bucket that closes the connection in the middle of an object, through the client that ingest uses.
class BrokenOffDownloadTest {

    private static final ObjectVersion OBJECT = new ObjectVersion("uploads", "ownership/a.csv", "v1");

    @TempDir
    Path folder;

    private final byte[] content = "customer_id,product\na,CRM\n".repeat(10_000).getBytes(UTF_8);
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;
    private S3Client client;
    private int brokenOff;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, content.length);
                boolean breaksOff = requests.incrementAndGet() <= brokenOff;
                exchange.getResponseBody().write(breaksOff ? Arrays.copyOf(content, content.length / 2) : content);
            }
        });
        server.start();
        client = AwsClients.s3()
                .endpointOverride(
                        URI.create("http://localhost:" + server.getAddress().getPort()))
                .forcePathStyle(true)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    @Test
    void aDownloadThatBreaksOffIsBegunAnew() {
        brokenOff = 2;
        Path file = folder.resolve("content");

        assertThat(new S3UploadBucket(client).download(OBJECT, file)).isTrue();

        assertThat(file).hasBinaryContent(content);
        assertThat(requests).hasValue(3);
    }

    @Test
    void aDownloadThatAlwaysBreaksOffIsAFailureAndLeavesNoHalfFile() {
        brokenOff = Integer.MAX_VALUE;
        Path file = folder.resolve("content");

        assertThatThrownBy(() -> new S3UploadBucket(client).download(OBJECT, file))
                .isInstanceOf(SdkClientException.class)
                .hasMessageStartingWith("Failed to read response into file: " + file);

        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    void aSmallObjectThatBreaksOffIsReadWhole() {
        brokenOff = 1;

        assertThat(new S3UploadBucket(client).start(new ObjectVersion("uploads", "a.csv", null), content.length))
                .hasValueSatisfying(start -> assertThat(start).isEqualTo(content));
    }
}
