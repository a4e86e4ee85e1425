package crosssell.store.ownership;

import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// The ownership table in DynamoDB: keys `pk` (the customer, or `products`, or `settings`) and `sk`. Reads are
/// strongly consistent.
public final class DynamoDbOwnershipTable implements OwnershipTable {

    private final DynamoDbClient client;
    private final String name;

    public DynamoDbOwnershipTable(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    @Override
    public Written put(Row row, RowVersion version) {
        StoredRow stored = new StoredRow(row, version);
        return Written.over(
                replaced(RowItem.encode(stored)).map(RowItem::decode).orElse(null), stored);
    }

    /// Writes the item if the table has none or an older one; what the table had, written over or not.
    private Optional<Map<String, AttributeValue>> replaced(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> before;
        try {
            before = client.putItem(put -> put.tableName(name)
                            .item(item)
                            .conditionExpression("attribute_not_exists(pk) OR v < :v")
                            .expressionAttributeValues(Map.of(":v", item.get(RowItem.VERSION)))
                            .returnValues(ReturnValue.ALL_OLD)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                    .attributes();
        } catch (ConditionalCheckFailedException notOlder) {
            before = notOlder.item();
        }
        return before.isEmpty() ? Optional.empty() : Optional.of(before);
    }

    @Override
    public Catalogue catalogue() {
        List<CatalogueEntry> entries = new ArrayList<>();
        client.queryPaginator(query -> query.tableName(name)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(RowKey.PRODUCTS))))
                .items()
                .forEach(item -> {
                    if (RowItem.decode(item).row() instanceof Row.ProductRow product) {
                        entries.add(product.entry());
                    }
                });
        return Catalogue.of(entries);
    }

    @Override
    public Optional<String> settings() {
        Map<String, AttributeValue> item = client.getItem(get -> get.tableName(name)
                        .consistentRead(true)
                        .key(Map.of(
                                "pk", AttributeValue.fromS(RowKey.SETTINGS),
                                "sk", AttributeValue.fromS(RowKey.SETTINGS))))
                .item();
        return Optional.ofNullable(item.get("json")).map(AttributeValue::s);
    }

    /// Items of one partition key come one after the other within a segment, over as many pages as it takes.
    @Override
    public void scan(int segment, int segments, Consumer<CustomerFacts> each) {
        Objects.checkIndex(segment, segments);
        CustomerGroups customers = new CustomerGroups(each);
        client.scanPaginator(scan -> scan.tableName(name)
                        .consistentRead(true)
                        .segment(segment)
                        .totalSegments(segments))
                .items()
                .forEach(item -> customers.add(RowItem.decode(item).row()));
        customers.end();
    }
}
