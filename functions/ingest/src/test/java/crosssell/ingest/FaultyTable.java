package crosssell.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// As much of DynamoDB as putting rows takes, over HTTP, and not always well.
final class FaultyTable implements AutoCloseable {

    /// How a put is answered.
    enum Answer {
        WELL,
        /// Turned down because of too many.
        THROTTLED,
        /// Done, but nothing is heard of it.
        SILENCE
    }

    /// How the n-th put of a row is answered, from 1.
    interface Answers {
        Answer to(String key, int attempt);
    }

    final ConcurrentMap<String, JsonNode> items = new ConcurrentHashMap<>();

    /// How often each row was put.
    final ConcurrentMap<String, Integer> attempts = new ConcurrentHashMap<>();

    private final Answers answers;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ObjectMapper json = new ObjectMapper();

    FaultyTable(Answers answers) throws IOException {
        this.answers = answers;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /// The client that ingest uses.
    ///
    /// @param silence after how long without an answer it asks again
    DynamoDbClient client(Duration silence) {
        return AwsClients.dynamoDb(silence)
                .endpointOverride(
                        URI.create("http://localhost:" + server.getAddress().getPort()))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .build();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = json.readTree(exchange.getRequestBody());
            if (!exchange.getRequestHeaders()
                    .getFirst("X-Amz-Target")
                    .endsWith(".PutItem")) { // a question: there is nothing
                send(exchange, 200, Map.of());
                return;
            }
            String key = key(request);
            switch (answers.to(key, attempts.merge(key, 1, Integer::sum))) {
                case WELL -> put(exchange, key, request.get("Item"));
                case THROTTLED ->
                    send(exchange, 400, Map.of("__type", "com.amazonaws.dynamodb.v20120810#ThrottlingException"));
                case SILENCE -> {
                    items.put(key, request.get("Item"));
                    closed.await();
                }
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /// Under the condition of every put of rows: there is none, or an older one.
    private void put(HttpExchange exchange, String key, JsonNode item) throws IOException {
        JsonNode before = items.get(key);
        if (before == null || version(before).compareTo(version(item)) < 0) {
            items.put(key, item);
            send(exchange, 200, before == null ? Map.of() : Map.of("Attributes", before));
        } else {
            send(
                    exchange,
                    400,
                    Map.of(
                            "__type",
                            "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException",
                            "Item",
                            before));
        }
    }

    private static String key(JsonNode request) {
        return request.at("/Item/pk/S").textValue() + " "
                + request.at("/Item/sk/S").textValue();
    }

    private static String version(JsonNode item) {
        return item.at("/v/S").textValue();
    }

    private void send(HttpExchange exchange, int status, Object answer) throws IOException {
        byte[] body = json.writeValueAsBytes(answer);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
