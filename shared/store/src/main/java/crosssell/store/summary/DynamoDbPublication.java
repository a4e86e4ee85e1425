package crosssell.store.summary;

import static crosssell.store.summary.SummaryItems.RUNS;
import static crosssell.store.summary.SummaryItems.key;
import static crosssell.store.summary.SummaryItems.number;
import static crosssell.store.summary.SummaryItems.part;
import static crosssell.store.summary.SummaryItems.partition;
import static crosssell.store.summary.SummaryItems.parts;
import static crosssell.store.summary.SummaryItems.period;
import static crosssell.store.summary.SummaryItems.query;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import crosssell.store.item.Item;
import crosssell.store.lease.DynamoDbLeases;
import crosssell.store.lease.Lease;
import crosssell.store.lease.LeaseLost;
import crosssell.store.lease.Leases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The writer's side of the summary table in DynamoDB. DynamoDB's errors propagate.
public final class DynamoDbPublication implements Publication {

    private static final int ATTEMPTS = 5;
    private static final String REFUSED = "ConditionalCheckFailed";

    private final DynamoDbClient client;
    private final String table;
    private final int reportedMonths;
    private final PublishedRuns published;
    private final DynamoDbLeases leases;
    private final @Nullable Lease lease;

    public DynamoDbPublication(DynamoDbClient client, String table) {
        this(client, table, REPORTED_MONTHS);
    }

    /// @param reportedMonths number of months instead of [#REPORTED_MONTHS]
    public DynamoDbPublication(DynamoDbClient client, String table, int reportedMonths) {
        this.client = client;
        this.table = table;
        this.reportedMonths = reportedMonths;
        this.published = new DynamoDbPublishedRuns(client, table);
        this.leases = new DynamoDbLeases(client, table);
        this.lease = null;
    }

    private DynamoDbPublication(DynamoDbPublication publication, Lease lease) {
        this.client = publication.client;
        this.table = publication.table;
        this.reportedMonths = publication.reportedMonths;
        this.published = publication.published;
        this.leases = publication.leases;
        this.lease = lease;
    }

    @Override
    public Leases leases() {
        return leases;
    }

    @Override
    public Publication under(Lease held) {
        return new DynamoDbPublication(this, held);
    }

    @Override
    public void write(Run run, Stream<Document> documents) {
        Item draft = Item.of(SummaryItems.item(key(RUNS, run.id()), run)).withBoolean("draft", true);
        client.putItem(put -> put.tableName(table).item(draft.attributes()));
        documents.forEachOrdered(document -> write(run, document.name(), Parts.cut(document.json())));
    }

    private void write(Run run, String name, List<byte[]> parts) {
        for (int part = 0; part < parts.size(); part++) {
            Map<String, AttributeValue> item = SummaryItems.item(part(run, name, part), parts.get(part), parts.size());
            client.putItem(put -> put.tableName(table).item(item));
        }
    }

    @Override
    public boolean publish(Run run) {
        TransactWriteItem inForce = TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(SummaryItems.item(period(run.asOf()), run))
                        .conditionExpression("attribute_not_exists(pk) OR computedAt < :computedAt")
                        .expressionAttributeValues(
                                Map.of(":computedAt", number(run.computedAt().toEpochMilli()))))
                .build();
        TransactWriteItem remembered = TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(SummaryItems.item(key(RUNS, run.id()), run)))
                .build();
        List<TransactWriteItem> writes = new ArrayList<>(List.of(inForce, remembered));
        if (lease != null) {
            writes.add(TransactWriteItem.builder()
                    .conditionCheck(leases.held(lease))
                    .build());
        }
        return publish(writes, ATTEMPTS);
    }

    /// A transaction that meets a renewal of the lease is refused only for that, and is tried again.
    private boolean publish(List<TransactWriteItem> writes, int attempts) {
        try {
            client.transactWriteItems(write -> write.transactItems(writes));
            return true;
        } catch (TransactionCanceledException e) {
            List<String> codes = e.cancellationReasons().stream()
                    .map(CancellationReason::code)
                    .toList();
            if (lease != null && codes.size() == writes.size() && REFUSED.equals(codes.getLast())) {
                throw new LeaseLost(lease.name());
            }
            if (codes.contains(REFUSED)) {
                return false;
            }
            if (codes.contains("TransactionConflict") && attempts > 1) {
                return publish(writes, attempts - 1);
            }
            throw e;
        }
    }

    @Override
    public void retire(Instant now) {
        published.periods().stream()
                .skip(1)
                .filter(run -> !run.complete() && run.computedAt().isBefore(now.minus(PARTIAL_PERIODS_KEPT)))
                .forEach(run -> deleteIf(period(run.asOf()), "id = :value", run.id()));
        Map<LocalDate, Run> periods = published.periods().stream().collect(Collectors.toMap(Run::asOf, run -> run));
        query(
                        client,
                        table,
                        RUNS,
                        query -> query.filterExpression(
                                "attribute_not_exists(expiresAt) AND attribute_not_exists(keptUntil)"))
                .filter(item -> {
                    Run run = SummaryItems.run(item);
                    return unwanted(run, periods.get(run.asOf()), now);
                })
                .toList()
                .forEach(item -> expire(SummaryItems.run(item), !item.containsKey("draft"), now));
    }

    /// Whether nobody points to the run and nobody ever will: a later one has its place, or it began so long ago
    /// that it is not being written any more.
    private static boolean unwanted(Run run, @Nullable Run inForce, Instant now) {
        boolean superseded = inForce != null && inForce.computedAt().isAfter(run.computedAt());
        boolean givenUp = !run.equals(inForce) && run.computedAt().isBefore(now.minus(GRACE));
        return superseded || givenUp;
    }

    /// Marks the documents first and the run last, so that a retirement that breaks off is taken up by the next.
    private void expire(Run run, boolean wasPublished, Instant now) {
        Instant at = wasPublished ? Publication.keptUntil(run, now, reportedMonths) : now.plus(GRACE);
        query(client, table, partition(run), query -> query.projectionExpression("sk, parts"))
                .forEach(head -> {
                    for (int part = 0; part < parts(head); part++) {
                        mark(part(run, SummaryItems.name(head), part), "expiresAt", at);
                    }
                });
        mark(key(RUNS, run.id()), wasPublished ? "keptUntil" : "expiresAt", at);
    }

    private void mark(Map<String, AttributeValue> key, String attribute, Instant at) {
        client.updateItem(update -> update.tableName(table)
                .key(key)
                .updateExpression("SET " + attribute + " = :at")
                .expressionAttributeValues(Map.of(":at", number(at.getEpochSecond()))));
    }

    private void deleteIf(Map<String, AttributeValue> key, String condition, String value) {
        unlessRefused(() -> client.deleteItem(delete -> delete.tableName(table)
                .key(key)
                .conditionExpression(condition)
                .expressionAttributeValues(Map.of(":value", fromS(value)))));
    }

    private static boolean unlessRefused(Runnable conditionalWrite) {
        try {
            conditionalWrite.run();
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }
}
