package crosssell.store.summary;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import crosssell.store.item.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The summary table's items.
///
/// | partition `pk` | sort key `sk` | is |
/// |---|---|---|
/// | `periods` | as-of date | a published period: its run |
/// | `runs` | run id | a run that was begun; a `draft` until it is published, `keptUntil` once it is in force no more |
/// | `run/<run id>` | document name | a document's JSON, gzipped; `parts` says in how many items |
/// | `run/<run id>/1` and on | document name | what of it did not fit into the items before |
/// | `lease` | `recompute` | who computes, and until when: [DynamoDbLeases] |
///
/// **The current period is the newest item of the partition `periods`**; there is no pointer beside it that could
/// disagree. So publishing is one conditional write, and the current period can never move back: a
/// period is replaced only by a later run of the same date, and the newest is never dropped.
final class SummaryItems {

    static final String PERIODS = "periods";
    static final String RUNS = "runs";

    private SummaryItems() {}

    static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of("pk", fromS(partition), "sk", fromS(sort));
    }

    static Map<String, AttributeValue> period(LocalDate asOf) {
        return key(PERIODS, asOf.toString());
    }

    /// The key of one part of a document, from 0.
    static Map<String, AttributeValue> part(Run run, String name, int part) {
        return key(partition(run) + (part == 0 ? "" : "/" + part), name);
    }

    static String partition(Run run) {
        return "run/" + run.id();
    }

    static Map<String, AttributeValue> item(Map<String, AttributeValue> key, Run run) {
        return Item.of(new HashMap<>(key))
                .with("id", run.id())
                .with("asOf", run.asOf())
                .withNumber("computedAt", run.computedAt().toEpochMilli())
                .with("definitionVersion", run.definitionVersion())
                .attributes();
    }

    static Run run(Map<String, AttributeValue> attributes) {
        Item item = Item.of(attributes);
        return new Run(
                item.required("id"),
                LocalDate.parse(item.required("asOf")),
                Instant.ofEpochMilli(item.count("computedAt")),
                item.required("definitionVersion"));
    }

    static ReportedRun reported(Map<String, AttributeValue> attributes, Instant now) {
        String until = Item.of(attributes).number("keptUntil");
        return ReportedRun.of(
                run(attributes), until == null ? null : Instant.ofEpochSecond(Long.parseLong(until)), now);
    }

    static Map<String, AttributeValue> item(Map<String, AttributeValue> key, byte[] part, int parts) {
        Map<String, AttributeValue> item =
                Item.of(new HashMap<>(key)).withNumber("parts", parts).attributes();
        item.put("json", fromB(SdkBytes.fromByteArray(part)));
        return item;
    }

    static byte[] json(Map<String, AttributeValue> part) {
        return Objects.requireNonNull(part.get("json"), "a document's item has no json")
                .b()
                .asByteArrayUnsafe();
    }

    static int parts(Map<String, AttributeValue> head) {
        return Math.toIntExact(Item.of(head).count("parts"));
    }

    static String name(Map<String, AttributeValue> head) {
        return Item.of(head).required("sk");
    }

    static AttributeValue number(long value) {
        return fromN(Long.toString(value));
    }

    /// Every item of a partition, by sort key, as much of it as `more` asks for.
    static Stream<Map<String, AttributeValue>> query(
            DynamoDbClient client, String table, String partition, Consumer<QueryRequest.Builder> more) {
        QueryRequest.Builder query = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", fromS(partition)));
        more.accept(query);
        return client.queryPaginator(query.build()).items().stream();
    }
}
