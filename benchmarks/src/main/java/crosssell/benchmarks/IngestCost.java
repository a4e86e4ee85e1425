package crosssell.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import crosssell.ingest.AwsClients;
import crosssell.store.ledger.Upload;
import crosssell.store.ownership.DynamoDbOwnershipTable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// The CPU cost of ingest per row, from the file to the answer of a table that costs nothing, compared with the floor:
/// the SDK putting the same prepared items through the same client. One after the other in each round.
public final class IngestCost {

    private static final String TABLE = "ownership";
    private static final int WARM_UP_ROUNDS = 4;

    private IngestCost() {}

    /// A round of either.
    private interface Round {
        void run() throws IOException;
    }

    /// Prints it.
    ///
    /// @param args rows, rounds
    public static void main(String[] args) throws IOException {
        int rows = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        try (CannedEndpoint endpoint = CannedEndpoint.start();
                DynamoDbClient client = AwsClients.dynamoDb()
                        .endpointOverride(endpoint.uri())
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                        .build();
                Ingest ingest = new Ingest(rows, true)) {
            List<Map<String, AttributeValue>> items = Collections.synchronizedList(new ArrayList<>());
            load(ingest, new CollectingClient(items::add));
            double[] ratios = new double[rounds];
            for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
                double floor = micros(rows, () -> put(items, client));
                double ours = micros(rows, () -> load(ingest, client));
                System.out.printf("floor %.1f us, ingest %.1f us, ratio %.3f%n", floor, ours, ours / floor);
                if (round >= 0) {
                    ratios[round] = ours / floor;
                }
            }
            Arrays.sort(ratios);
            System.out.printf(
                    "median ratio %.3f, from %.3f to %.3f%n", ratios[rounds / 2], ratios[0], ratios[rounds - 1]);
        }
    }

    private static double micros(int rows, Round round) throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long before = system.getProcessCpuTime();
        round.run();
        return (system.getProcessCpuTime() - before) / 1e3 / rows;
    }

    private static void load(Ingest ingest, DynamoDbClient client) throws IOException {
        Upload upload = ingest.load(new DynamoDbOwnershipTable(client, TABLE), Integer.MAX_VALUE);
        if (upload.loadedAt() == null) {
            throw new IllegalStateException("not loaded: " + upload);
        }
    }

    private static void put(List<Map<String, AttributeValue>> items, DynamoDbClient client) {
        Semaphore free = new Semaphore(AwsClients.WRITES_AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Map<String, AttributeValue> item : items) {
                free.acquireUninterruptibly();
                threads.execute(() -> {
                    client.putItem(put -> put.tableName(TABLE)
                            .item(item)
                            .conditionExpression("attribute_not_exists(pk) OR v < :v")
                            .expressionAttributeValues(Map.of(":v", item.get("v")))
                            .returnValues(ReturnValue.ALL_OLD)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
                    free.release();
                });
            }
        }
    }
}
