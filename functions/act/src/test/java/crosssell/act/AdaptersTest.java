package crosssell.act;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/// What is sent to AWS, over the real clients to an endpoint that takes everything.
class AdaptersTest {

    private static final StaticCredentialsProvider ANY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any"));

    private String path = "";
    private Map<String, String> headers = Map.of();
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
                path = exchange.getRequestURI().getRawPath();
                headers = Map.of(
                        "type", String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Invocation-Type")));
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

    /// Source: Lambda API reference, Invoke.
    @Test
    void theRecomputeFunctionIsInvokedWithoutWaitingForIt() {
        try (LambdaClient lambda = LambdaClient.builder()
                .endpointOverride(endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(ANY)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            new LambdaRecomputes(lambda, "arn:aws:lambda:eu-west-1:123456789012:function:recompute:live")
                    .start(new RecomputeOrder(LocalDate.of(2026, 10, 31), 12));
        }

        assertThat(path)
                .isEqualTo("/2015-03-31/functions/"
                        + "arn%3Aaws%3Alambda%3Aeu-west-1%3A123456789012%3Afunction%3Arecompute%3Alive/invocations");
        assertThat(headers).containsEntry("type", "Event");
        assertThat(body).isEqualTo("{\"asOf\":\"2026-10-31\",\"history\":12}");
    }

    @Test
    void aWithdrawalIsLeftOnTheWorkQueue() throws IOException {
        answer = "{\"MessageId\":\"m\"}";
        try (SqsClient sqs = SqsClient.builder()
                .endpointOverride(endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(ANY)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .checksumValidationEnabled(false)
                .build()) {
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
