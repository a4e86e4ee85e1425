package crosssell.local.suite;

import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A table as in the template, new for each test: created empty before the test, and deleted after it.
final class EmptyTable implements BeforeEachCallback, AfterEachCallback {

    private final DynamoDbClient dynamoDb;
    private final String logicalId;
    private final String name;

    /// @param logicalId what the template calls it
    EmptyTable(AwsEndpoint endpoint, String logicalId) {
        this.dynamoDb = endpoint.dynamoDb();
        this.logicalId = logicalId;
        this.name = logicalId + "-" + UUID.randomUUID();
    }

    String name() {
        return name;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        AwsEndpoint.TEMPLATE.createTable(dynamoDb, logicalId, name);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        dynamoDb.deleteTable(request -> request.tableName(name));
    }
}
