package crosssell.recompute;

import crosssell.store.ledger.DynamoDbUploadLedger;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ownership.DynamoDbOwnershipTable;
import crosssell.store.summary.DynamoDbPublication;
import crosssell.store.summary.DynamoDbPublishedRuns;
import java.time.Clock;
import java.util.Map;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The use cases wired to AWS: a client of the SDK's default chain, names from the environment.
record Wiring(Recompute recompute, RecomputeAfterUpload afterUpload) {

    /// @throws IllegalStateException if a variable is absent
    static Wiring of(Map<String, String> environment) {
        String ownership = required(environment, "OWNERSHIP_TABLE");
        String ledger = required(environment, "LEDGER_TABLE");
        String summary = required(environment, "SUMMARY_TABLE");
        int reportedMonths = Integer.parseInt(required(environment, "REPORTED_MONTHS"));
        DynamoDbClient client = DynamoDbClient.builder()
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
        UploadLedger uploads = new DynamoDbUploadLedger(client, ledger);
        Clock clock = Clock.systemUTC();
        Recompute recompute = new Recompute(
                new DynamoDbOwnershipTable(client, ownership),
                uploads,
                new DynamoDbPublication(client, summary, reportedMonths),
                clock);
        return new Wiring(
                recompute,
                new RecomputeAfterUpload(recompute, uploads, new DynamoDbPublishedRuns(client, summary), clock));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("environment variable " + name + " is not set");
        }
        return value;
    }
}
