package crosssell.store.summary;

import static crosssell.store.summary.SummaryItems.PERIODS;
import static crosssell.store.summary.SummaryItems.RUNS;
import static crosssell.store.summary.SummaryItems.key;
import static crosssell.store.summary.SummaryItems.part;
import static crosssell.store.summary.SummaryItems.partition;
import static crosssell.store.summary.SummaryItems.parts;
import static crosssell.store.summary.SummaryItems.query;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The readers' side of the summary table in DynamoDB. Every read is strongly consistent; DynamoDB's errors
/// propagate.
public final class DynamoDbPublishedRuns implements PublishedRuns {

    private final DynamoDbClient client;
    private final String table;
    private final Clock clock;

    public DynamoDbPublishedRuns(DynamoDbClient client, String table) {
        this(client, table, Clock.systemUTC());
    }

    /// @param clock tells which runs are kept: DynamoDB takes its time over removing the others
    public DynamoDbPublishedRuns(DynamoDbClient client, String table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public List<Run> periods() {
        return query(client, table, PERIODS, query -> query.scanIndexForward(false))
                .map(SummaryItems::run)
                .toList();
    }

    @Override
    public Optional<Run> newest() {
        return query(
                        client,
                        table,
                        PERIODS,
                        query -> query.scanIndexForward(false).limit(1))
                .findFirst()
                .map(SummaryItems::run);
    }

    @Override
    public Optional<Run> asOf(LocalDate asOf) {
        return item(SummaryItems.period(asOf)).map(SummaryItems::run);
    }

    @Override
    public Optional<ReportedRun> reported(String id) {
        return item(key(RUNS, id))
                .filter(item -> !item.containsKey("draft"))
                .map(item -> SummaryItems.reported(item, clock.instant()));
    }

    @Override
    public List<ReportedRun> reported(String prefix, int limit, @Nullable String before) {
        String first = before == null ? prefix + "~" : before;
        String last = prefix.isEmpty() ? "0" : prefix;
        if (first.compareTo(last) < 0) {
            return List.of();
        }
        Instant now = clock.instant();
        return query(
                        client,
                        table,
                        RUNS,
                        query -> query.scanIndexForward(false)
                                .limit(limit + 1)
                                .keyConditionExpression("pk = :pk AND sk BETWEEN :last AND :first")
                                .filterExpression("attribute_not_exists(draft)")
                                .expressionAttributeValues(
                                        Map.of(":pk", fromS(RUNS), ":last", fromS(last), ":first", fromS(first))))
                .map(item -> SummaryItems.reported(item, now))
                .filter(reported -> reported.kept() && !reported.run().id().equals(before))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Gzip> document(Run run, String name) {
        return item(part(run, name, 0)).map(head -> json(run, name, head));
    }

    @Override
    public List<String> names(Run run, String prefix) {
        return query(
                        client,
                        table,
                        partition(run),
                        query -> query.keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                                .projectionExpression("sk")
                                .expressionAttributeValues(
                                        Map.of(":pk", fromS(partition(run)), ":prefix", fromS(prefix))))
                .map(SummaryItems::name)
                .toList();
    }

    private Gzip json(Run run, String name, Map<String, AttributeValue> head) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(SummaryItems.json(head));
        for (int part = 1; part < parts(head); part++) {
            Map<String, AttributeValue> item = item(part(run, name, part))
                    .orElseThrow(() -> new IllegalStateException(name + " of run " + run.id() + " is not whole"));
            parts.add(SummaryItems.json(item));
        }
        return Parts.join(parts);
    }

    private Optional<Map<String, AttributeValue>> item(Map<String, AttributeValue> key) {
        var response = client.getItem(get -> get.tableName(table).key(key).consistentRead(true));
        return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
    }
}
