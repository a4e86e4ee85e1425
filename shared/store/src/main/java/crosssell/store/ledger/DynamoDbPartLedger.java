package crosssell.store.ledger;

import crosssell.store.item.Item;
import crosssell.store.lease.Lease;
import crosssell.store.lease.LeaseItem;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Plans, parts and removals in the ledger's table, one partition for each upload. Reads are strongly consistent.
public final class DynamoDbPartLedger implements PartLedger {

    private final DynamoDbClient client;
    private final String name;

    public DynamoDbPartLedger(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    /// The plan last: where it is, its parts are.
    @Override
    public void enter(LoadPlan plan, List<Part> parts) {
        parts.forEach(part -> putUntaken(PartItem.encode(part)));
        putUntaken(PlanItem.encode(plan));
    }

    /// A part that nobody took up yet may be that of an attempt cut short, which read the file otherwise.
    private void putUntaken(Map<String, AttributeValue> item) {
        try {
            client.putItem(put -> put.tableName(name)
                    .item(item)
                    .conditionExpression("attribute_not_exists(pk) OR attempts = :none")
                    .expressionAttributeValues(Map.of(":none", AttributeValue.fromN("0"))));
        } catch (ConditionalCheckFailedException there) {
            // By an earlier attempt, which got further.
        }
    }

    @Override
    public Optional<LoadPlan> plan(String uploadId) {
        return item(uploadId, PlanItem.KEY).map(PlanItem::decode);
    }

    private Optional<Map<String, AttributeValue>> item(String uploadId, String sk) {
        Map<String, AttributeValue> item = client.getItem(get -> get.tableName(name)
                        .consistentRead(true)
                        .key(Map.of(
                                "pk",
                                AttributeValue.fromS(PartItem.partition(uploadId)),
                                "sk",
                                AttributeValue.fromS(sk))))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(item);
    }

    @Override
    public List<Part> parts(String uploadId) {
        return client
                .queryPaginator(query -> query.tableName(name)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :part)")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(PartItem.partition(uploadId)),
                                ":part", AttributeValue.fromS(PartItem.PART))))
                .items()
                .stream()
                .map(PartItem::decode)
                .toList();
    }

    @Override
    public Optional<Part> take(String uploadId, int number, String holder, Instant now, Instant until) {
        Part before = item(uploadId, PartItem.key(number)).map(PartItem::decode).orElse(Part.of(uploadId, number, 0));
        if (before.attempts().isHeldFrom(holder, now)) {
            return Optional.empty();
        }
        Part taken = before.taken(new Lease(Part.leaseName(uploadId, number), holder, until));
        return put(taken, before.attempts()) ? Optional.of(taken) : Optional.empty();
    }

    /// Puts a part if it is still as it was.
    private boolean put(Part part, Attempts before) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":attempts", AttributeValue.fromN(String.valueOf(before.begun())));
        String unheld = "attribute_not_exists(leasedBy)";
        if (before.lease() != null) {
            values.putAll(LeaseItem.holder(before.lease().holder()));
            unheld = LeaseItem.MINE;
        }
        String condition = "attribute_not_exists(pk) OR (attempts = :attempts AND " + unheld + ")";
        return put(part, condition, values);
    }

    @Override
    public void save(Part part, String holder) {
        if (!put(part, LeaseItem.MINE, LeaseItem.holder(holder))) {
            throw PartLedger.lost(part);
        }
    }

    @Override
    public boolean noteRemoval(String uploadId) {
        return client.putItem(put -> put.tableName(name)
                        .item(Item.of(PartItem.partition(uploadId), "removal").attributes())
                        .returnValues(ReturnValue.ALL_OLD))
                .hasAttributes();
    }

    /// Puts a part if the condition holds. A put whose answer is lost is sent again, and then finds itself in its way.
    private boolean put(Part part, String condition, Map<String, AttributeValue> values) {
        Map<String, AttributeValue> item = PartItem.encode(part);
        try {
            client.putItem(put -> put.tableName(name)
                    .item(item)
                    .conditionExpression(condition)
                    .expressionAttributeValues(values)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return true;
        } catch (ConditionalCheckFailedException changed) {
            return item.equals(changed.item());
        }
    }
}
