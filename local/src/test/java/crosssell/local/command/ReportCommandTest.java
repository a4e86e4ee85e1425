package crosssell.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.local.sample.ServedPortfolio;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Sku;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command against what the scheduled function writes of the same run.
@SuppressWarnings("NullAway.Init")
class ReportCommandTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 9, 30);

    @TempDir
    Path folder;

    @Test
    void theCommandWritesTheFilesThatAreInTheReportBucket() throws IOException {
        try (ServedPortfolio suite = new ServedPortfolio(rows(), AS_OF)) {
            URI none = URI.create("http://localhost:1");
            new RunningSuite(ProcessHandle.current().pid(), folder, suite.endpoint(), none, none).write(folder);
            Path out = folder.resolve("out");

            CommandLineRun run = CommandLineRun.of(
                    "report", "--as-of", AS_OF.toString(), "--out", out.toString(), "--data", folder.toString());

            assertThat(run.exitCode()).as(run.errors()).isZero();
            Map<String, byte[]> reports = new TreeMap<>(suite.reports().objects());
            reports.remove("reports/2026-09/announced");
            assertThat(reports).hasSizeGreaterThan(30);
            reports.forEach((key, bytes) -> assertThat(out.resolve(key.replace("reports/2026-09/", "report-2026-09/")))
                    .hasBinaryContent(bytes));
            assertThat(run.output())
                    .isEqualTo("""
                    Cross-sell report of September 2026, as of 2026-09-30: 35.0 %% of 20 customers own two or more products
                    Since 2026-08-31: rate 0.0 points, MRR from 2,686.50 to 2,686.50, with 0.00 cross-sold
                    Open %s; beside it are cross-sell.xlsx and csv/ with %d tables
                    No catalogue: every SKU counts as a separate product, so rates may be too high. Add a file with the columns sku \
                    and product, which says which product each SKU belongs to: products=FILE
                    """.formatted(out.resolve("report-2026-09/cross-sell.html"), reports.size() - 2));
        }
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(holding(i, "CRM", LocalDate.of(2024, 1, 31).plusDays(i)));
            if (i % 3 == 0) {
                rows.add(holding(i, "Desk", LocalDate.of(2024, 6, 30).plusDays(7L * i)));
            }
        }
        return rows;
    }

    private static Row holding(int customer, String sku, LocalDate from) {
        return new Row.HoldingRow(
                new CustomerId("c" + customer),
                new Holding(
                        null, new Sku(sku), from, null, null, Money.of("99.50"), null, null, null, null, null, null),
                1);
    }
}
