package crosssell.api;

import crosssell.dashboard.Dashboard;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ownership.OwnershipTable;
import crosssell.store.summary.PublishedRuns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The route table: every path there is. To add one, add a line here and one to `docs/http-api.md`; a test
/// compares the two.
final class Routes {

    private Routes() {}

    static List<Route> over(PublishedRuns runs, UploadLedger uploads, OwnershipTable ownership) {
        Documents documents = new Documents(runs);
        Ledger ledger = new Ledger(uploads, runs);
        Customers customers = new Customers(documents, ownership);
        List<Route> routes = new ArrayList<>(List.of(
                new Route("/v1/periods", known("limit", "cursor"), ledger::periods),
                ofRun("/v1/run", runs, documents.whole("run")),
                ofRun("/v1/summary", runs, documents.whole("summary")),
                ofRun("/v1/trend", runs, new Trend(documents), "from", "to", "limit", "cursor"),
                ofRun("/v1/segments", runs, documents::segments, "by", "limit", "cursor"),
                ofRun("/v1/products", runs, documents.list("products"), "limit", "cursor"),
                ofRun("/v1/pairs", runs, new Pairs(documents), "base", "min_customers", "sort", "limit", "cursor"),
                ofRun("/v1/matrix", runs, documents.whole("matrix")),
                ofRun("/v1/velocity", runs, documents::velocity, "by"),
                ofRun("/v1/within", runs, documents.list("within"), "limit", "cursor"),
                ofRun("/v1/cohorts", runs, documents::cohorts, "grain", "limit", "cursor"),
                ofRun("/v1/paths", runs, new Paths(documents), "part", "limit", "cursor"),
                ofRun("/v1/revenue", runs, documents.whole("revenue")),
                ofRun("/v1/retention", runs, documents.whole("retention")),
                ofRun("/v1/mix", runs, new MixAndRate(documents), "by", "from", "to"),
                ofRun("/v1/efficiency", runs, documents.whole("efficiency")),
                ofRun("/v1/campaigns", runs, documents.list("campaigns"), "limit", "cursor"),
                ofRun("/v1/attribution", runs, documents::attribution, "model"),
                naming(
                        "/v1/opportunities",
                        runs,
                        new Opportunities(documents),
                        "product",
                        "segment",
                        "limit",
                        "cursor"),
                ofRun("/v1/whitespace", runs, documents.whole("whitespace")),
                naming("/v1/whitespace/customers", runs, customers::grid, "limit", "cursor"),
                ofRun("/v1/readiness", runs, documents.whole("readiness")),
                ofRun("/v1/forecast", runs, documents.whole("forecast")),
                ofRun("/v1/scenario", runs, new WhatIf(documents), "points", "multiple"),
                ofRun("/v1/sensitivity", runs, documents.whole("sensitivity")),
                ofRun("/v1/quality", runs, documents.whole("quality")),
                naming("/v1/customers/{id}", runs, customers::one),
                naming(
                        "/v1/explain",
                        runs,
                        new Explain(customers, new ExplainedRates(documents)),
                        "metric",
                        "value",
                        "by",
                        "segment",
                        "side",
                        "limit",
                        "cursor"),
                new Route("/v1/uploads", known("limit", "cursor"), ledger::uploads),
                new Route("/v1/uploads/{id}", known(), ledger::upload)));
        Dashboard.paths().forEach(path -> routes.add(new Route(path, List.of(), request -> page(request, path))));
        return List.copyOf(routes);
    }

    private static Route ofRun(String path, PublishedRuns runs, Question question, String... parameters) {
        return route(path, new OfRun(runs, question, OfRun.Keeping.WHO_ASKED), parameters);
    }

    /// A path whose answers name customers.
    private static Route naming(String path, PublishedRuns runs, Question question, String... parameters) {
        return route(path, new OfRun(runs, question, OfRun.Keeping.NOBODY), parameters);
    }

    private static Route route(String path, OfRun endpoint, String... parameters) {
        List<String> all = Stream.concat(Stream.of("as_of", "period"), Arrays.stream(parameters))
                .toList();
        return new Route(path, known(all.toArray(String[]::new)), endpoint);
    }

    /// Every answer that is data can be asked for in a format.
    private static List<String> known(String... parameters) {
        return Stream.concat(Arrays.stream(parameters), Stream.of("format")).toList();
    }

    private static Answer page(Request request, String path) {
        Dashboard.File file = Dashboard.file(path);
        return Answer.of(request, file.bytes(), () -> new Content(file.contentType(), Map.of(), file.bytes()));
    }
}
