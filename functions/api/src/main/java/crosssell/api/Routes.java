package crosssell.api;

import crosssell.dashboard.Dashboard;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.summary.PublishedRuns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The route table: every path there is. To add one, add a line here and one to `docs/http-api.md`; a test
/// compares the two.
final class Routes {

    private Routes() {}

    static List<Route> over(PublishedRuns runs, UploadLedger uploads) {
        Documents documents = new Documents(runs);
        Ledger ledger = new Ledger(uploads, runs);
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
                ofRun("/v1/sensitivity", runs, documents.whole("sensitivity")),
                ofRun("/v1/quality", runs, documents.whole("quality")),
                new Route("/v1/uploads", known("limit", "cursor"), ledger::uploads),
                new Route("/v1/uploads/{id}", known(), ledger::upload)));
        Dashboard.paths().forEach(path -> routes.add(new Route(path, List.of(), request -> page(request, path))));
        return List.copyOf(routes);
    }

    private static Route ofRun(String path, PublishedRuns runs, Question question, String... parameters) {
        List<String> all = Stream.concat(Stream.of("as_of", "period"), Arrays.stream(parameters))
                .toList();
        return new Route(path, known(all.toArray(String[]::new)), new OfRun(runs, question));
    }

    /// Every answer that is data can be asked for in a format, of which there is one.
    private static List<String> known(String... parameters) {
        return Stream.concat(Arrays.stream(parameters), Stream.of("format")).toList();
    }

    private static Answer page(Request request, String path) {
        Dashboard.File file = Dashboard.file(path);
        return Answer.of(request, file.contentType(), file.bytes(), file::bytes);
    }
}
