package crosssell.store.ownership;

import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.SellingEffort;
import crosssell.store.item.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    public WriteOutcome put(Row row, RowVersion version) {
        StoredRow stored = new StoredRow(row, version);
        return WriteOutcome.over(
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
        partition(RowKey.PRODUCTS).forEach(item -> {
            if (RowItem.decode(item).row() instanceof Row.ProductRow product) {
                entries.add(product.entry());
            }
        });
        return Catalogue.of(entries);
    }

    @Override
    public SellingEffort effort() {
        return new SellingEffort(
                partition(RowKey.CAMPAIGNS)
                        .map(item -> EffortItem.campaign(Item.of(item)))
                        .toList(),
                partition(RowKey.COSTS)
                        .map(item -> EffortItem.cost(Item.of(item)))
                        .toList());
    }

    @Override
    public Optional<String> settings() {
        Map<String, AttributeValue> item = client.getItem(
                        get -> get.tableName(name).consistentRead(true).key(key(RowKey.SETTINGS, RowKey.SETTINGS)))
                .item();
        return Optional.ofNullable(item.get("json")).map(AttributeValue::s);
    }

    @Override
    public void remove(StoredRow stored) {
        RowKey key = stored.key();
        try {
            client.deleteItem(delete -> delete.tableName(name)
                    .key(key(key.pk(), key.sk()))
                    .conditionExpression("v = :v")
                    .expressionAttributeValues(
                            Map.of(":v", AttributeValue.fromS(stored.version().value()))));
        } catch (ConditionalCheckFailedException replaced) {
            // Another version stands there by now, or none.
        }
    }

    @Override
    public void put(Extract extract) {
        client.putItem(put -> put.tableName(name).item(ExtractItem.encode(extract)));
    }

    @Override
    public void removeExtract(String uploadId) {
        client.deleteItem(delete -> delete.tableName(name).key(key(ExtractItem.PARTITION, uploadId)));
    }

    @Override
    public List<Extract> extracts() {
        return partition(ExtractItem.PARTITION).map(ExtractItem::decode).toList();
    }

    @Override
    public Optional<CustomerRows> customer(CustomerId customer) {
        List<StoredRow> rows =
                partition(RowKey.CUSTOMER + customer).map(RowItem::decode).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new CustomerRows(customer, rows));
    }

    @Override
    public CustomerPage customers(@Nullable RowKey after, int limit) {
        Stream<StoredRow> rows = client
                .scanPaginator(scan -> scan.tableName(name)
                        .consistentRead(true)
                        .exclusiveStartKey(after == null ? null : key(after.pk(), after.sk())))
                .items()
                .stream()
                .filter(DynamoDbOwnershipTable::isRow)
                .map(RowItem::decode);
        return CustomerPage.of(rows.iterator(), limit);
    }

    private static boolean isRow(Map<String, AttributeValue> item) {
        return !ExtractItem.PARTITION.equals(Item.of(item).text("pk"));
    }

    private Stream<Map<String, AttributeValue>> partition(String pk) {
        return client
                .queryPaginator(query -> query.tableName(name)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
                .items()
                .stream();
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
    }

    /// Items of one partition key come one after the other within a segment, over as many pages as it takes.
    @Override
    public void rows(int segment, int segments, Consumer<StoredRow> each) {
        Objects.checkIndex(segment, segments);
        client
                .scanPaginator(scan -> scan.tableName(name)
                        .consistentRead(true)
                        .segment(segment)
                        .totalSegments(segments))
                .items()
                .stream()
                .filter(DynamoDbOwnershipTable::isRow)
                .forEach(item -> each.accept(RowItem.decode(item)));
    }
}
