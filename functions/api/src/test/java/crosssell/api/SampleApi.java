package crosssell.api;

import com.fasterxml.jackson.databind.JsonNode;
import crosssell.http.Answer;
import crosssell.http.Parameter;
import crosssell.http.Request;
import crosssell.http.Route;
import crosssell.http.Router;
import crosssell.metrics.Calculation;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Settings;
import crosssell.metrics.sample.Sample;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ledger.Remark;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.ownership.RowVersion;
import crosssell.store.ownership.UploadVersion;
import crosssell.store.summary.InMemorySummaryTable;
import crosssell.store.summary.Run;
import crosssell.store.summary.RunContents;
import crosssell.store.summary.RunDocument;
import crosssell.uploads.Reason;
import crosssell.uploads.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The API over the sample portfolio, asked without a look at what is documented.
final class SampleApi {

    static final Upload UPLOAD = new Upload(
            "20261101T020000000Z-3f9a1c52",
            "uploads",
            "ownership/sample 2026-10.csv",
            "3sL4kqtJlcpXroDTDmJ",
            68_240,
            UploadState.LOADED,
            Instant.parse("2026-11-01T02:00:00Z"),
            Instant.parse("2026-11-01T02:00:03.250Z"),
            2_117,
            2_116,
            0,
            1,
            List.of(new Remark.RejectedRows(
                    new Rejection(812, "started_on", "31/10/2026", Reason.NOT_A_DATE.fault("write year-month-day")),
                    1)),
            "rejected/20261101T020000000Z-3f9a1c52.csv");

    private static final Figures FIGURES = Sample.CALCULATION.figures(Sample.CUSTOMERS);

    private final InMemorySummaryTable summary = new InMemorySummaryTable();
    private final InMemoryOwnershipTable ownership = new InMemoryOwnershipTable();
    private final Router api;
    private final ApiHandler handler;

    private SampleApi(InMemoryUploadLedger ledger) {
        this.api = new Router(ApiRoutes.over(summary, ledger, ownership));
        this.handler = new ApiHandler(summary, ledger, ownership);
    }

    /// Before anything is uploaded.
    static SampleApi empty() {
        return new SampleApi(new InMemoryUploadLedger());
    }

    static SampleApi published() {
        InMemoryUploadLedger ledger = new InMemoryUploadLedger();
        ledger.put(UPLOAD);
        SampleApi sample = new SampleApi(ledger);
        sample.publish(Instant.parse("2026-11-01T02:15:00.123Z"));
        sample.putRows();
        return sample;
    }

    /// Publishes the figures of the sample as computed at `start`.
    void publish(Instant start) {
        Run run = Run.begin(Sample.CALCULATION.asOf(), start, Settings.DEFAULT, Calculation.DEFINITION_VERSION);
        RunDocument document =
                RunDocument.of(run, Settings.DEFAULT, Sample.CUSTOMERS.size(), UPLOAD.accepted(), List.of(UPLOAD.id()));
        summary.write(run, RunContents.of(run, FIGURES, document, "{}"));
        summary.publish(run);
    }

    /// A run that was published long ago, and whose figures are gone.
    Run gone() {
        LocalDate date = LocalDate.of(2023, 9, 30);
        Instant start = Instant.parse("2023-10-01T02:15:00.123Z");
        Run run = Run.begin(date, start, Settings.DEFAULT, Calculation.DEFINITION_VERSION);
        summary.publish(run);
        summary.publish(Run.begin(date, start.plusSeconds(60), Settings.DEFAULT, Calculation.DEFINITION_VERSION));
        summary.retire(start.plusSeconds(61));
        summary.at(Instant.parse("2026-11-01T02:15:00Z"));
        return run;
    }

    private void putRows() {
        Sample.CATALOGUE.forEach(entry -> put(new Row.ProductRow(entry)));
        for (CustomerFacts facts : Sample.CUSTOMERS) {
            facts.holdings().forEach(holding -> put(new Row.HoldingRow(facts.customer(), holding, 1)));
            facts.records().forEach(record -> put(new Row.CustomerRow(facts.customer(), record)));
        }
    }

    private void put(Row row) {
        ownership.put(row, RowVersion.of(UploadVersion.of(UPLOAD.uploadedAt(), "0A", UPLOAD.key()), 1));
    }

    /// What Lambda calls.
    ApiHandler handler() {
        return handler;
    }

    /// The answer to a request for a route with no more than it needs.
    Answer get(Route route) {
        return get(route, Map.of());
    }

    /// The answer to such a request with these parameters too.
    Answer get(Route route, Map<String, String> more) {
        Map<String, String> query = new TreeMap<>(more);
        for (Parameter each : route.parameters()) {
            if (each.needed() && each.values() instanceof Parameter.OneOf choice) {
                query.put(each.name(), choice.words().getFirst());
            }
        }
        return ask("GET", route.path().replace("{id}", id(route.path())), query, Map.of());
    }

    private static String id(String path) {
        return switch (path) {
            case "/v1/uploads/{id}" -> UPLOAD.id();
            case "/scripts/{id}" -> "app.js";
            default -> Sample.CUSTOMERS.getFirst().customer().value();
        };
    }

    Answer ask(String method, String path, Map<String, String> query, Map<String, String> headers) {
        return api.answer(new Request(method, path, new TreeMap<>(query), headers, new byte[0], ""));
    }

    static JsonNode json(Answer answer) {
        return Json.tree(answer.body());
    }
}
