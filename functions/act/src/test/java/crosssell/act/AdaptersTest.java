package crosssell.act;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/// What is sent to AWS, over the real clients to an endpoint that takes everything.
class AdaptersTest {

    private static final StaticCredentialsProvider ANY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any"));

    private String body = "";
    private String answer = "";
    private HttpServer server;

    AdaptersTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void listen() {
        server.createContext("/", exchange -> {
            try (exchange) {
                body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                byte[] bytes = answer.getBytes(UTF_8);
                exchange.sendResponseHeaders(bytes.length == 0 ? 202 : 200, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI endpoint() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private SqsClient sqs() {
        answer = "{\"MessageId\":\"m\"}";
        return SqsClient.builder()
                .endpointOverride(endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(ANY)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .checksumValidationEnabled(false)
                .build();
    }

    @Test
    void anOrderIsLeftOnTheRecomputeQueueAtOnceWhateverItsDelay() throws IOException {
        try (SqsClient sqs = sqs()) {
            new SqsRecomputes(sqs, endpoint() + "/recompute").start(new RecomputeOrder(LocalDate.of(2026, 10, 31), 12));
        }

        JsonNode sent = new JsonMapper().readTree(body);
        assertThat(sent.path("QueueUrl").textValue()).isEqualTo(endpoint() + "/recompute");
        assertThat(sent.path("MessageBody").textValue()).isEqualTo("{\"asOf\":\"2026-10-31\",\"history\":12}");
        assertThat(sent.path("DelaySeconds").isIntegralNumber()).isTrue();
        assertThat(sent.path("DelaySeconds").intValue()).isZero();
    }

    @Test
    void aWithdrawalIsLeftOnTheWorkQueue() throws IOException {
        try (SqsClient sqs = sqs()) {
            new SqsWithdrawals(sqs, endpoint() + "/work").start("20261101-a");
        }

        assertThat(new JsonMapper().readTree(body))
                .hasToString("{\"QueueUrl\":\"" + endpoint()
                        + "/work\",\"MessageBody\":\"{\\\"withdraw\\\":\\\"20261101-a\\\"}\"}");
    }

    @Test
    void theLengthIsSignedSoThatNothingBiggerCanBePut() {
        try (S3Presigner presigner = S3Presigner.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(ANY)
                .build()) {
            var address = new S3UploadAddresses(presigner, "uploads-1").of("ownership/ä b+c.csv", 123_456);

            assertThat(address.url())
                    .startsWith("https://uploads-1.s3.eu-west-1.amazonaws.com/ownership/%C3%A4%20b%2Bc.csv?")
                    .contains("X-Amz-Expires=900", "X-Amz-SignedHeaders=content-length%3Bhost&");
            assertThat(address.headers()).isEqualTo(Map.of("content-length", "123456"));
            assertThat(address.expiresAt()).isAfter(Instant.now().plusSeconds(600));
        }
    }
}
