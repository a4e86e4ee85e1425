package crosssell.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.api.ApiHandler;
import crosssell.log.TestContext;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.summary.DynamoDbPublishedRuns;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// The time of a warm answer, from the event to Lambda's response, compared with the floor: only its SDK calls, in the
/// same order through the same client. One after the other, in turns.
public final class ApiCost {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> TARGETS =
            List.of("/v1/summary", "/v1/segments?by=size", "/v1/pairs?limit=50", "/v1/pairs");

    private final DynamoDbClient client;
    private final List<Runnable> calls = new ArrayList<>();
    private final ApiHandler api;

    private ApiCost(DynamoDbClient client) {
        this.client = client;
        this.api = new ApiHandler(
                new DynamoDbPublishedRuns(new Recording(), "summary"),
                new InMemoryUploadLedger(),
                new InMemoryOwnershipTable());
    }

    /// Prints it.
    ///
    /// @param args customers, products, turns, then the requests' targets
    public static void main(String[] args) throws IOException {
        try (CannedEndpoint endpoint = CannedEndpoint.start(args[0], args[1]);
                DynamoDbClient client = DynamoDbClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .endpointOverride(endpoint.uri())
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                        .build()) {
            ApiCost cost = new ApiCost(client);
            for (String target : args.length > 3 ? List.of(args).subList(3, args.length) : TARGETS) {
                cost.print(target, Integer.parseInt(args[2]));
            }
        }
    }

    private void print(String target, int turns) throws IOException {
        JsonNode plain = answer(event(target, Map.of()));
        String tag = plain.path("headers").path("ETag").asText();
        print(target, event(target, Map.of()), turns);
        print(target + ", gzip", event(target, Map.of("accept-encoding", "gzip")), turns);
        print(target + ", 304", event(target, Map.of("if-none-match", tag)), turns);
    }

    private void print(String name, byte[] event, int turns) throws IOException {
        calls.clear();
        JsonNode answer = answer(event);
        List<Runnable> floor = List.copyOf(calls);
        long[] read = new long[turns];
        long[] answered = new long[turns];
        for (int turn = -turns; turn < turns; turn++) { // as many again to warm up
            long begin = System.nanoTime();
            floor.forEach(Runnable::run);
            long middle = System.nanoTime();
            handle(event);
            long end = System.nanoTime();
            if (turn >= 0) {
                read[turn] = middle - begin;
                answered[turn] = end - middle;
            }
        }
        Arrays.sort(read);
        Arrays.sort(answered);
        System.out.printf(
                "%-30s %d, %9d B, %d calls; p50 %6d us, %6d us, %.2f; p99 %6d us, %6d us, %.2f%n",
                name,
                answer.path("statusCode").asInt(),
                answer.path("body").asText().length(),
                floor.size(),
                read[turns / 2] / 1000,
                answered[turns / 2] / 1000,
                (double) answered[turns / 2] / read[turns / 2],
                read[turns * 99 / 100] / 1000,
                answered[turns * 99 / 100] / 1000,
                (double) answered[turns * 99 / 100] / read[turns * 99 / 100]);
    }

    private JsonNode answer(byte[] event) throws IOException {
        return MAPPER.readTree(handle(event));
    }

    private byte[] handle(byte[] event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        calls.clear();
        api.handleRequest(new ByteArrayInputStream(event), answer, new TestContext());
        return answer.toByteArray();
    }

    /// The sample event with another target and these headers besides.
    private static byte[] event(String target, Map<String, String> headers) throws IOException {
        String[] parts = target.split("\\?", 2);
        ObjectNode event = (ObjectNode) MAPPER.readTree(Files.readString(Path.of("events/http/summary.json")));
        event.put("rawPath", parts[0]).put("rawQueryString", parts.length == 1 ? "" : parts[1]);
        headers.forEach(((ObjectNode) event.path("headers"))::put);
        return event.toString().getBytes(UTF_8);
    }

    /// Hands calls on, and keeps them to be made again.
    private final class Recording implements DynamoDbClient {

        @Override
        public GetItemResponse getItem(GetItemRequest get) {
            calls.add(() -> client.getItem(get));
            return client.getItem(get);
        }

        @Override
        public QueryResponse query(QueryRequest query) {
            calls.add(() -> client.query(query));
            return client.query(query);
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
