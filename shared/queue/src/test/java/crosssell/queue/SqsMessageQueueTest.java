package crosssell.queue;

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
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/// What is sent to SQS, over the real client to an endpoint that takes everything.
class SqsMessageQueueTest {

    private final HttpServer server;
    private String body = "";

    SqsMessageQueueTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                byte[] answer = "{\"MessageId\":\"m\"}".getBytes(UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
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

    private JsonNode sent(Consumer<MessageQueue> sending) throws IOException {
        try (SqsClient client = SqsClient.builder()
                .endpointOverride(endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .checksumValidationEnabled(false)
                .build()) {
            sending.accept(new SqsMessageQueue(client, endpoint() + "/queue"));
        }
        return new JsonMapper().readTree(body);
    }

    @Test
    void anOrderIsDeliveredAtOnceWhateverTheQueuesDelay() throws IOException {
        JsonNode sent = sent(queue -> queue.send(new RecomputeOrder(LocalDate.of(2026, 10, 31), 12)));

        assertThat(sent.path("QueueUrl").textValue()).isEqualTo(endpoint() + "/queue");
        assertThat(sent.path("MessageBody").textValue()).isEqualTo("{\"asOf\":\"2026-10-31\",\"history\":12}");
        assertThat(sent.path("DelaySeconds").isIntegralNumber()).isTrue();
        assertThat(sent.path("DelaySeconds").intValue()).isZero();
    }

    @Test
    void aFinishedUploadWaitsForTheQueuesDelay() throws IOException {
        Instant finishedAt = Instant.parse("2026-11-01T06:14:12Z");

        JsonNode sent = sent(queue -> queue.sendDelayed(new FinishedUpload("u", finishedAt)));

        assertThat(sent.path("MessageBody").textValue())
                .isEqualTo("{\"upload\":\"u\",\"finishedAt\":\"2026-11-01T06:14:12Z\"}");
        assertThat(sent.has("DelaySeconds")).isFalse();
    }

    @Test
    void whatIsSentLaterWaitsForAMinute() throws IOException {
        JsonNode sent = sent(queue -> queue.sendLater(new Work.Withdraw("20261101-a")));

        assertThat(sent.path("MessageBody").textValue()).isEqualTo("{\"withdraw\":\"20261101-a\"}");
        assertThat(sent.path("DelaySeconds").intValue()).isEqualTo(60);
    }
}
