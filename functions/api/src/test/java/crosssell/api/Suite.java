package crosssell.api;

import crosssell.metrics.figure.Figures;
import crosssell.metrics.model.Settings;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.summary.FiguresJson;
import crosssell.store.summary.FiguresSample;
import crosssell.store.summary.InMemorySummaryTable;
import crosssell.store.summary.Run;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The API over tables in memory.
final class Suite {

    static final LocalDate DECEMBER = LocalDate.of(2024, 12, 31);
    static final Instant START = Instant.parse("2025-01-01T02:15:00Z");

    final InMemorySummaryTable summary = new InMemorySummaryTable();
    final InMemoryUploadLedger ledger = new InMemoryUploadLedger();
    final Caller caller = new Caller(summary, ledger);

    Run publish(LocalDate asOf, Instant start) {
        Run run = Run.begin(asOf, start, Settings.DEFAULT, "1.0.0");
        Figures figures = FiguresSample.asOf(asOf);
        summary.write(run, FiguresJson.documents(figures));
        summary.write(run, Map.of("run", FiguresJson.of(Map.of("customers", 4))));
        summary.publish(run);
        return run;
    }

    /// The answer about `run` with these data.
    static String answer(Run run, String dataAndMore) {
        return "{\"asOf\":\"%s\",\"run\":{\"id\":\"%s\",\"computedAt\":\"%s\",\"definitionVersion\":\"1.0.0\"},\"data\":%s}"
                .formatted(run.asOf(), run.id(), run.computedAt(), dataAndMore);
    }

    static String json(@Nullable Object figures) {
        return new String(FiguresJson.of(figures), StandardCharsets.UTF_8);
    }
}
