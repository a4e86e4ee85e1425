package crosssell.api;

import crosssell.http.Route;
import crosssell.store.Environment;
import crosssell.store.ledger.DynamoDbUploadLedger;
import crosssell.store.ownership.DynamoDbOwnershipTable;
import crosssell.store.summary.DynamoDbPublishedRuns;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The API wired to AWS: a client of the SDK's default chain, names from the environment.
final class ApiWiring {

    private ApiWiring() {}

    /// @throws IllegalStateException if a variable is absent
    static List<Route> routes(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        String summary = environment.required("SUMMARY_TABLE");
        String ledger = environment.required("LEDGER_TABLE");
        String ownership = environment.required("OWNERSHIP_TABLE");
        // No jar has a logger of SLF4J: saying so saves the search, and three lines of
        // complaint.
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        // What is first to answer after a cold start: the JDK's HTTP client, and no look for what Lambda has not.
        DynamoDbClient client = DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointDiscoveryEnabled(false)
                .overrideConfiguration(override ->
                        override.defaultProfileFile(ProfileFile.aggregator().build()))
                .build();
        return ApiRoutes.over(
                new DynamoDbPublishedRuns(client, summary),
                new DynamoDbUploadLedger(client, ledger),
                new DynamoDbOwnershipTable(client, ownership));
    }
}
