package crosssell.store.lease;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import crosssell.store.item.Item;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Leases as items of a table, in the partition `lease`, by conditional writes. DynamoDB's errors propagate.
public final class DynamoDbLeases implements Leases {

    private static final String PARTITION = "lease";
    private static final String FREE = "attribute_not_exists(pk) OR leasedUntil <= :now OR " + LeaseItem.MINE;

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbLeases(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<Lease> take(String name, String holder, Instant now, Instant until) {
        return put(
                new Lease(name, holder, until),
                FREE,
                Map.of(":now", fromN(Long.toString(now.toEpochMilli())), ":holder", fromS(holder)));
    }

    @Override
    public Optional<Lease> renew(Lease lease, Instant until) {
        return put(lease.until(until), LeaseItem.MINE, LeaseItem.holder(lease.holder()));
    }

    private Optional<Lease> put(Lease lease, String condition, Map<String, AttributeValue> values) {
        Map<String, AttributeValue> item =
                LeaseItem.encode(Item.of(PARTITION, lease.name()), lease).attributes();
        return unlessRefused(() -> client.putItem(put -> put.tableName(table)
                        .item(item)
                        .conditionExpression(condition)
                        .expressionAttributeValues(values)))
                ? Optional.of(lease)
                : Optional.empty();
    }

    @Override
    public void release(Lease lease) {
        unlessRefused(() -> client.deleteItem(delete -> delete.tableName(table)
                .key(key(lease))
                .conditionExpression(LeaseItem.MINE)
                .expressionAttributeValues(LeaseItem.holder(lease.holder()))));
    }

    /// The condition of a transaction that it takes effect only while the lease is its holder's.
    public ConditionCheck held(Lease lease) {
        return ConditionCheck.builder()
                .tableName(table)
                .key(key(lease))
                .conditionExpression(LeaseItem.MINE)
                .expressionAttributeValues(LeaseItem.holder(lease.holder()))
                .build();
    }

    private static Map<String, AttributeValue> key(Lease lease) {
        return Map.of("pk", fromS(PARTITION), "sk", fromS(lease.name()));
    }

    private static boolean unlessRefused(Runnable conditionalWrite) {
        try {
            conditionalWrite.run();
            return true;
        } catch (ConditionalCheckFailedException another) {
            return false;
        }
    }
}
