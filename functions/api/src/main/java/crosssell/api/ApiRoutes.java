package crosssell.api;

import static crosssell.api.Parameters.AS_OF;
import static crosssell.api.Parameters.CURSOR;
import static crosssell.api.Parameters.FORMAT;
import static crosssell.api.Parameters.LIMIT;
import static crosssell.api.Parameters.PERIOD;
import static crosssell.api.Parameters.RUN;
import static crosssell.metrics.figure.Topic.CAMPAIGNS;
import static crosssell.metrics.figure.Topic.EFFICIENCY;
import static crosssell.metrics.figure.Topic.FORECAST;
import static crosssell.metrics.figure.Topic.PRODUCTS;
import static crosssell.metrics.figure.Topic.QUALITY;
import static crosssell.metrics.figure.Topic.READINESS;
import static crosssell.metrics.figure.Topic.RETENTION;
import static crosssell.metrics.figure.Topic.REVENUE;
import static crosssell.metrics.figure.Topic.SENSITIVITY;
import static crosssell.metrics.figure.Topic.SUMMARY;
import static crosssell.metrics.figure.Topic.WHITESPACE;
import static crosssell.metrics.figure.Topic.WITHIN;

import crosssell.dashboard.Dashboard;
import crosssell.http.Answer;
import crosssell.http.Parameter;
import crosssell.http.Representation;
import crosssell.http.Request;
import crosssell.http.Route;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ownership.OwnershipTable;
import crosssell.store.summary.PublishedRuns;
import crosssell.store.summary.RunContents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The route table: every path there is. To add one, add a line here; `docs/http-api.md`, the OpenAPI document and
/// the page to read it are made from this table (`ReferenceFiles`).
final class ApiRoutes {

    private ApiRoutes() {}

    static List<Route> over(PublishedRuns runs, UploadLedger uploads, OwnershipTable ownership) {
        Documents documents = new Documents(runs);
        Ledger ledger = new Ledger(uploads, runs);
        Customers customers = new Customers(documents, ownership);
        RunChoice choice = new RunChoice(runs);
        Parameter dimension = Documents.DIMENSION;
        List<Route> routes = new ArrayList<>(List.of(
                Route.get(
                        "/v1/periods",
                        "published as-of dates, newest first, with run and whether the month is complete",
                        known(Ledger.LIMIT, CURSOR),
                        ledger::periods),
                Route.get(
                        "/v1/runs",
                        "published runs, newest first, with those whose place another has taken since, 50 at a time unless "
                                + "`limit` says otherwise",
                        known(Ledger.OF_DATE, Ledger.OF_MONTH, Ledger.LIMIT, CURSOR),
                        ledger::runs),
                ofRun(
                        "/v1/run",
                        "what the run was made from: settings in force, customers and rows read, uploads",
                        choice,
                        documents.whole(RunContents.RUN)),
                ofRun(
                        "/v1/summary",
                        "the headline, who is left out and why, change since the month before and the year before",
                        choice,
                        documents.whole(SUMMARY)),
                ofRun(
                        "/v1/trend",
                        "the headline per month-end, oldest first",
                        choice,
                        new TrendQuestion(documents),
                        TrendQuestion.FROM,
                        TrendQuestion.TO,
                        LIMIT,
                        CURSOR),
                ofRun(
                        "/v1/segments",
                        "the headline per value of each dimension",
                        choice,
                        documents::segments,
                        dimension,
                        LIMIT,
                        CURSOR),
                ofRun("/v1/products", "penetration per product", choice, documents.list(PRODUCTS), LIMIT, CURSOR),
                ofRun(
                        "/v1/pairs",
                        "pairs of products, in both orders",
                        choice,
                        new PairsQuestion(documents),
                        PairsQuestion.BASE,
                        PairsQuestion.MIN_CUSTOMERS,
                        PairsQuestion.SORT,
                        LIMIT,
                        CURSOR),
                ofRun(
                        "/v1/matrix",
                        "attach rates, rows base, columns other",
                        choice,
                        new MatrixQuestion(documents),
                        MatrixQuestion.LIMIT),
                ofRun(
                        "/v1/velocity",
                        "time to the second product, overall and by dimension",
                        choice,
                        documents::velocity,
                        dimension),
                ofRun(
                        "/v1/within",
                        "customers with a second product within N months of the start, for each N of the settings",
                        choice,
                        documents.list(WITHIN),
                        LIMIT,
                        CURSOR),
                ofRun(
                        "/v1/cohorts",
                        "cohorts by year, quarter and month of the start",
                        choice,
                        documents::cohorts,
                        Documents.GRAIN,
                        LIMIT,
                        CURSOR),
                ofRun(
                        "/v1/paths",
                        "in which order products come; `limit` cuts the paths and nothing beside them",
                        choice,
                        new PathsQuestion(documents),
                        PathsQuestion.PART,
                        LIMIT,
                        CURSOR),
                ofRun(
                        "/v1/revenue",
                        "how MRR moved in the month and in the trailing 12 months",
                        choice,
                        documents.whole(REVENUE)),
                ofRun(
                        "/v1/retention",
                        "who stayed over 12 months: single- and multi-product customers",
                        choice,
                        documents.whole(RETENTION)),
                ofRun(
                        "/v1/mix",
                        "rate and mix effects since the month before and since the year before",
                        choice,
                        new MixQuestion(documents),
                        dimension,
                        MixQuestion.FROM,
                        MixQuestion.TO),
                ofRun(
                        "/v1/efficiency",
                        "what cross-selling won for what it cost, by team and product",
                        choice,
                        documents.whole(EFFICIENCY)),
                ofRun(
                        "/v1/campaigns",
                        "what came of each campaign: targeted, trialled, adopted; revenue, cost, return; lift over the "
                                + "holdout group",
                        choice,
                        documents.list(CAMPAIGNS),
                        LIMIT,
                        CURSOR),
                ofRun(
                        "/v1/attribution",
                        "whose the cross-sells are, by each of five models; credit is not a cause",
                        choice,
                        documents::attribution,
                        Documents.MODEL),
                naming(
                        "/v1/opportunities",
                        "what to offer whom next, best first",
                        choice,
                        new OpportunitiesQuestion(documents),
                        OpportunitiesQuestion.PRODUCT,
                        OpportunitiesQuestion.SEGMENT,
                        LIMIT,
                        CURSOR),
                ofRun(
                        "/v1/whitespace",
                        "per product, how many customers own it, try it, had it, cannot have it, lack it; by size segment",
                        choice,
                        documents.whole(WHITESPACE)),
                naming(
                        "/v1/whitespace/customers",
                        "the grid: what each product is to each customer",
                        choice,
                        customers::grid,
                        Customers.LIMIT,
                        CURSOR),
                ofRun(
                        "/v1/readiness",
                        "how many customers pass each rule of the playbook",
                        choice,
                        documents.listed(READINESS, "rules")),
                ofRun(
                        "/v1/forecast",
                        "customers expected to add a second product in 3, 6 and 12 months, and what the rate becomes, "
                                + "with 80 % intervals",
                        choice,
                        documents.listed(FORECAST, "horizons")),
                ofRun(
                        "/v1/scenario",
                        "what a change of crossSellRate is worth",
                        choice,
                        new ScenarioQuestion(documents),
                        ScenarioQuestion.POINTS,
                        ScenarioQuestion.MULTIPLE),
                ofRun(
                        "/v1/sensitivity",
                        "the headline under each combination of choices that a definition makes",
                        choice,
                        documents.listed(SENSITIVITY, "variants")),
                naming(
                        "/v1/quality",
                        "what is odd about the rows: unmapped SKUs, unknown customers, unknowns per dimension, "
                                + "overlaps, suspicious dates, rejected rows by reason, products that pairs, matrix and "
                                + "paths leave out",
                        choice,
                        documents.whole(QUALITY)),
                naming(
                        "/v1/customers/{id}",
                        "one customer: holdings, history, segments, where it stands with each rate and why; `limit` and "
                                + "`cursor` cut each of its lists, 500 elements at a time unless `limit` says otherwise",
                        choice,
                        customers::one,
                        Customers.ELEMENTS,
                        CURSOR),
                naming(
                        "/v1/explain",
                        "the customers of a rate: in its numerator, in its denominator only, excluded, each with the reason",
                        choice,
                        new ExplainQuestion(customers, new ExplainedRates(documents)),
                        ExplainedRates.METRIC,
                        ExplainedRates.WHICH,
                        dimension,
                        ExplainedRates.SEGMENT,
                        ExplainQuestion.SIDE,
                        Customers.LIMIT,
                        CURSOR),
                Route.get(
                        "/v1/uploads",
                        "the ledger of uploads, newest first, 50 at a time unless `limit` says otherwise",
                        known(Ledger.LIMIT, CURSOR),
                        ledger::uploads),
                Route.get(
                        "/v1/uploads/{id}",
                        "one upload: state, rows read, accepted, unchanged, rejected, first reasons in words and as codes, key "
                                + "of the rejects file",
                        known(),
                        ledger::upload)));
        routes.addAll(Reference.routes());
        routes.add(Route.get(
                "/page.css", "the dashboard's looks", List.of(), request -> file(request, Dashboard.looks())));
        routes.add(Route.get("/", "the dashboard", Parameters.SHOWN, request -> file(request, Dashboard.page())));
        routes.add(Route.get(
                "/scripts/{id}",
                "a script of the dashboard",
                List.of(),
                request -> file(
                        request,
                        Dashboard.script(request.id()).orElseThrow(() -> Problems.unknownScript(request.id())))));
        return List.copyOf(routes);
    }

    private static Route ofRun(String path, String data, RunChoice choice, Question question, Parameter... parameters) {
        return route(path, data, new RunEndpoint(choice, question, RunEndpoint.Keeping.WHO_ASKED), parameters);
    }

    /// A path whose answers name customers.
    private static Route naming(
            String path, String data, RunChoice choice, Question question, Parameter... parameters) {
        return route(path, data, new RunEndpoint(choice, question, RunEndpoint.Keeping.NOBODY), parameters);
    }

    private static Route route(String path, String data, RunEndpoint endpoint, Parameter... parameters) {
        Parameter[] all = Stream.concat(Stream.of(AS_OF, PERIOD, RUN), Arrays.stream(parameters))
                .toArray(Parameter[]::new);
        return Route.get(path, data, known(all), endpoint);
    }

    /// Whether a route's answers are about one published run.
    static boolean ofRun(Route route) {
        return route.parameters().contains(AS_OF);
    }

    /// Every answer that is data can be asked for in a format.
    private static List<Parameter> known(Parameter... parameters) {
        return Stream.concat(Arrays.stream(parameters), Stream.of(FORMAT)).toList();
    }

    private static Answer file(Request request, Dashboard.File file) {
        return Answer.of(request, file.bytes(), () -> new Representation(file.contentType(), Map.of(), file.bytes()));
    }
}
