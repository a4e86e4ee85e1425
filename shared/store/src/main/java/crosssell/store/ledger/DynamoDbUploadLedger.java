package crosssell.store.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// The ledger in DynamoDB: one partition, sorted by upload id and so by time. Reads are strongly consistent.
public final class DynamoDbUploadLedger implements UploadLedger {

    /// DynamoDB refuses to look for a longer sort key.
    private static final int LONGEST_ID = 1024;

    private final DynamoDbClient client;
    private final String name;

    public DynamoDbUploadLedger(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    @Override
    public void put(Upload upload) {
        Map<String, AttributeValue> replaceable = new HashMap<>();
        for (UploadState state : UploadState.values()) {
            if (state.canBecome(upload.state())) {
                replaceable.put(":" + state, AttributeValue.fromS(state.name()));
            }
        }
        String states = String.join(", ", replaceable.keySet());
        try {
            client.putItem(put -> put.tableName(name)
                    .item(UploadItem.encode(upload))
                    .conditionExpression("attribute_not_exists(pk) OR #state IN (" + states + ")")
                    .expressionAttributeNames(Map.of("#state", "state"))
                    .expressionAttributeValues(replaceable));
        } catch (ConditionalCheckFailedException finished) {
            // Another delivery of the same object came first: what it wrote stands.
        }
    }

    @Override
    public Optional<Upload> upload(String id) {
        if (id.getBytes(UTF_8).length > LONGEST_ID) {
            return Optional.empty();
        }
        Map<String, AttributeValue> item = client.getItem(get -> get.tableName(name)
                        .consistentRead(true)
                        .key(Map.of(
                                "pk", AttributeValue.fromS(UploadItem.PARTITION),
                                "sk", AttributeValue.fromS(id))))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(UploadItem.decode(item));
    }

    @Override
    public List<Upload> uploads(int limit, @Nullable String before) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1: " + limit);
        }
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":pk", AttributeValue.fromS(UploadItem.PARTITION));
        if (before != null) {
            values.put(":before", AttributeValue.fromS(before));
        }
        return client
                .queryPaginator(query -> query.tableName(name)
                        .consistentRead(true)
                        .scanIndexForward(false)
                        .limit(limit)
                        .keyConditionExpression(before == null ? "pk = :pk" : "pk = :pk AND sk < :before")
                        .expressionAttributeValues(values))
                .items()
                .stream()
                .limit(limit)
                .map(UploadItem::decode)
                .toList();
    }
}
