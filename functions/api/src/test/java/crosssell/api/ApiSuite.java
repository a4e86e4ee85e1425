package crosssell.api;

import crosssell.metrics.Calculation;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Sku;
import crosssell.metrics.model.Target;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ownership.Extracts;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.ownership.RowVersion;
import crosssell.store.ownership.UploadVersion;
import crosssell.store.summary.FiguresJson;
import crosssell.store.summary.FiguresSample;
import crosssell.store.summary.InMemorySummaryTable;
import crosssell.store.summary.Run;
import crosssell.store.summary.RunContents;
import crosssell.store.summary.RunDocument;
import crosssell.uploads.BadFile;
import crosssell.uploads.SettingsDocument;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The API over tables in memory.
final class ApiSuite {

    static final LocalDate DECEMBER = LocalDate.of(2024, 12, 31);
    static final Instant START = Instant.parse("2025-01-01T02:15:00Z");

    final InMemorySummaryTable summary = new InMemorySummaryTable();
    final InMemoryUploadLedger ledger = new InMemoryUploadLedger();
    private int rows;
    final InMemoryOwnershipTable ownership = new InMemoryOwnershipTable();
    final Caller caller = new Caller(summary, ledger, ownership);

    /// Publishes figures made by hand.
    Run publish(LocalDate asOf, Instant start) {
        return publish(FiguresSample.asOf(asOf), start, Settings.DEFAULT, "{}");
    }

    /// Publishes the figures of what the ownership table has.
    Run publishTable(LocalDate asOf, Instant start) {
        String uploaded = ownership.settings().orElse("{}");
        Settings settings;
        try {
            settings = SettingsDocument.parse(uploaded).metrics();
        } catch (BadFile e) {
            throw new AssertionError(e);
        }
        List<CustomerFacts> customers = new ArrayList<>();
        ownership.scan(0, 1, new Extracts(ownership.extracts()), customers::add);
        return publish(
                new Calculation(settings, ownership.catalogue(), ownership.effort(), asOf).figures(customers),
                start,
                settings,
                uploaded);
    }

    private Run publish(Figures figures, Instant start, Settings settings, String uploaded) {
        Run run = Run.begin(figures.asOf(), start, settings, "1.0.0");
        summary.write(run, RunContents.of(run, figures, document(run), uploaded));
        summary.publish(run);
        return run;
    }

    static RunDocument document(Run run) {
        return RunDocument.of(run, Settings.DEFAULT, 4, 12, List.of("20250101-a"));
    }

    /// Puts a row into the ownership table, newer than all before.
    ApiSuite put(Row row) {
        ownership.put(row, RowVersion.of(UploadVersion.of(START.plusSeconds(++rows), "0A", "file.csv"), 1));
        return this;
    }

    /// Puts a holding into it.
    ApiSuite has(String customer, String sku, @Nullable String from, @Nullable String mrr) {
        return put(new Row.HoldingRow(
                new CustomerId(customer),
                new Holding(
                        null,
                        new Sku(sku),
                        from == null ? null : LocalDate.parse(from),
                        null,
                        null,
                        mrr == null ? null : Money.of(mrr),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                1));
    }

    /// Puts a customers row into it.
    ApiSuite knows(String customer, @Nullable String churnedOn, @Nullable Long employees) {
        return put(new Row.CustomerRow(
                new CustomerId(customer),
                new CustomerRecord(
                        null, churnedOn == null ? null : LocalDate.parse(churnedOn), null, employees, null, Map.of())));
    }

    /// Targets it in a campaign, or holds it out.
    ApiSuite targeted(String customer, String campaign, String on, @Nullable String trialledOn, boolean holdout) {
        return put(new Row.TargetRow(
                new CustomerId(customer),
                new Target(
                        campaign,
                        LocalDate.parse(on),
                        trialledOn == null ? null : LocalDate.parse(trialledOn),
                        holdout)));
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
