package crosssell.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.api.ApiHandler;
import crosssell.local.lambda.Function;
import crosssell.local.lambda.HttpGateway;
import crosssell.local.lambda.HttpRoutes;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Sku;
import crosssell.recompute.Recompute;
import crosssell.recompute.RecomputeRequest;
import crosssell.recompute.Reports;
import crosssell.store.bucket.InMemoryBucket;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.ownership.RowVersion;
import crosssell.store.summary.InMemorySummaryTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command against what the scheduled function writes of the same run.
@SuppressWarnings("NullAway.Init")
class ReportCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T02:15:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void theCommandWritesTheFilesThatAreInTheReportBucket() throws IOException {
        Map<String, byte[]> bucket = new TreeMap<>();
        InMemoryOwnershipTable table = portfolio();
        InMemoryUploadLedger ledger = new InMemoryUploadLedger();
        InMemorySummaryTable summary = new InMemorySummaryTable();
        new Recompute(table, ledger, summary, new Reports(keeping(bucket), summary, (message, key) -> {}), CLOCK)
                .run(new RecomputeRequest(LocalDate.of(2026, 9, 30), 0), "test", Duration.ofMinutes(1));
        Function api = new Function("api", new ApiHandler(summary, ledger, table), System.err);
        try (HttpGateway gateway = HttpGateway.start(0, new HttpRoutes(Map.of(), api), CLOCK)) {
            URI none = URI.create("http://localhost:1");
            new Running(ProcessHandle.current().pid(), gateway.endpoint(), none, none).write(folder);

            int exit = Crosssell.commandLine()
                    .execute(
                            "report",
                            "--as-of",
                            "2026-09-30",
                            "--out",
                            folder.resolve("out").toString(),
                            "--data",
                            folder.toString());

            assertThat(exit).isZero();
        }
        assertThat(bucket).hasSizeGreaterThan(30);
        bucket.forEach((key, bytes) -> assertThat(folder.resolve("out").resolve(key.replace("reports/2026-09/", "")))
                .hasBinaryContent(bytes));
    }

    private static InMemoryBucket keeping(Map<String, byte[]> objects) {
        return new InMemoryBucket() {
            @Override
            public void put(String key, String contentType, Path content) {
                try {
                    objects.put(key, Files.readAllBytes(content));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private static InMemoryOwnershipTable portfolio() {
        InMemoryOwnershipTable table = new InMemoryOwnershipTable();
        for (int i = 0; i < 20; i++) {
            table.put(holding(i, "CRM", LocalDate.of(2024, 1, 31).plusDays(i)), new RowVersion("1"));
            if (i % 3 == 0) {
                table.put(holding(i, "Desk", LocalDate.of(2024, 6, 30).plusDays(7L * i)), new RowVersion("1"));
            }
        }
        return table;
    }

    private static Row holding(int customer, String sku, LocalDate from) {
        return new Row.HoldingRow(
                new CustomerId("c" + customer),
                new Holding(
                        null, new Sku(sku), from, null, null, Money.of("99.50"), null, null, null, null, null, null),
                1);
    }
}
