package crosssell.recompute;

import crosssell.store.ledger.DynamoDbUploadLedger;
import crosssell.store.ownership.DynamoDbOwnershipTable;
import crosssell.store.summary.DynamoDbPublication;
import java.time.Clock;
import java.util.Map;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The use case wired to AWS: a client of the SDK's default chain, names from the environment.
final class Wiring {

    private Wiring() {}

    /// @throws IllegalStateException if a variable is absent
    static Recompute recompute(Map<String, String> environment) {
        String ownership = required(environment, "OWNERSHIP_TABLE");
        String ledger = required(environment, "LEDGER_TABLE");
        String summary = required(environment, "SUMMARY_TABLE");
        DynamoDbClient client = DynamoDbClient.builder()
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
        return new Recompute(
                new DynamoDbOwnershipTable(client, ownership),
                new DynamoDbUploadLedger(client, ledger),
                new DynamoDbPublication(client, summary),
                Clock.systemUTC());
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("environment variable " + name + " is not set");
        }
        return value;
    }
}
