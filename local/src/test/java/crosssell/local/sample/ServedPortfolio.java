package crosssell.local.sample;

import crosssell.api.ApiHandler;
import crosssell.bucket.InMemoryBucket;
import crosssell.local.lambda.Function;
import crosssell.local.lambda.HttpGateway;
import crosssell.local.lambda.HttpRoutes;
import crosssell.metrics.model.Row;
import crosssell.queue.RecomputeOrder;
import crosssell.recompute.Recompute;
import crosssell.recompute.Reports;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.ownership.RowVersion;
import crosssell.store.summary.InMemorySummaryTable;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// Rows of a test, computed, reported and served by the functions over tables and a bucket in memory.
public final class ServedPortfolio implements AutoCloseable {

    private final InMemoryBucket reports = new InMemoryBucket();
    private final HttpGateway http;

    /// Computes them at the start of the day after `asOf`.
    public ServedPortfolio(List<Row> rows, LocalDate asOf) {
        Clock clock = Clock.fixed(asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        InMemoryOwnershipTable ownership = new InMemoryOwnershipTable();
        InMemoryUploadLedger ledger = new InMemoryUploadLedger();
        InMemorySummaryTable summary = new InMemorySummaryTable();
        rows.forEach(row -> ownership.put(row, new RowVersion("1")));
        new Recompute(ownership, ledger, summary, new Reports(reports, summary, (message, key) -> {}), clock)
                .run(new RecomputeOrder(asOf, 0), "test");
        Function api = new Function("api", new ApiHandler(summary, ledger, ownership), System.err);
        this.http = HttpGateway.start(0, new HttpRoutes(Map.of(), api), clock);
    }

    /// Where it listens.
    public URI endpoint() {
        return http.endpoint();
    }

    /// The report bucket.
    public InMemoryBucket reports() {
        return reports;
    }

    @Override
    public void close() {
        http.close();
    }
}
