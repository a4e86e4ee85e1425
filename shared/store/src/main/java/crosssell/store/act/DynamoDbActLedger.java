package crosssell.store.act;

import crosssell.store.lease.LeaseItem;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Acts in the ledger's table, one partition for each key. DynamoDB removes what has expired some days late, so that
/// it is passed over here.
public final class DynamoDbActLedger implements ActLedger {

    private static final String FREE = "attribute_not_exists(pk) OR expiresAt <= :seconds"
            + " OR (attribute_not_exists(answerStatus) AND #request = :request AND leasedUntil <= :millis)";

    private final DynamoDbClient client;
    private final String name;

    public DynamoDbActLedger(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    @Override
    public Admission begin(Act act) {
        Instant now = act.begunAt();
        try {
            client.putItem(put -> put.tableName(name)
                    .item(ActItem.encode(act, act.lease(), null))
                    .conditionExpression(FREE)
                    .expressionAttributeNames(Map.of("#request", "request"))
                    .expressionAttributeValues(Map.of(
                            ":request", AttributeValue.fromS(act.request()),
                            ":seconds", AttributeValue.fromN(String.valueOf(now.getEpochSecond())),
                            ":millis", AttributeValue.fromN(String.valueOf(now.toEpochMilli()))))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new Admission.Now();
        } catch (ConditionalCheckFailedException taken) {
            return ActItem.inTheWay(taken.item(), act);
        }
    }

    @Override
    public void finish(Act act, SavedAnswer answer) {
        putIfMine(ActItem.encode(act, act.lease(), answer), act);
    }

    @Override
    public void giveUp(Act act) {
        putIfMine(ActItem.encode(act, act.lease().until(Instant.EPOCH), null), act);
    }

    private void putIfMine(Map<String, AttributeValue> item, Act act) {
        try {
            client.putItem(put -> put.tableName(name)
                    .item(item)
                    .conditionExpression(LeaseItem.MINE)
                    .expressionAttributeValues(LeaseItem.holder(act.lease().holder())));
        } catch (ConditionalCheckFailedException takenOver) {
            // Whoever took it over answers for it.
        }
    }
}
