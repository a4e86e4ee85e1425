package crosssell.api;

import crosssell.store.ledger.UploadLedger;
import crosssell.store.ownership.OwnershipTable;
import crosssell.store.summary.PublishedRuns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every answer to every request. What the caller did wrong is told in the answer; what fails underneath
/// propagates.
public final class Api {

    private static final Map<String, String> SECURITY = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer");

    private final List<Route> routes;

    public Api(PublishedRuns runs, UploadLedger uploads, OwnershipTable ownership) {
        this.routes = Routes.over(runs, uploads, ownership);
    }

    Answer answer(Request request) {
        Answer answer;
        try {
            answer = routed(request);
        } catch (Problem problem) {
            answer = problem.answer();
        }
        Answer secured = secured(answer);
        return request.method().equals("HEAD") ? secured.withoutBody() : secured.zippedFor(request);
    }

    private Answer routed(Request request) {
        if (!List.of("GET", "HEAD").contains(request.method())) {
            throw Problem.methodNotAllowed(request.method());
        }
        Route route = routes.stream()
                .filter(each -> each.matches(request.path()))
                .findFirst()
                .orElseThrow(() -> Problem.unknownPath(
                        request.path(), routes.stream().map(Route::path).toList()));
        route.check(request);
        return route.endpoint().answer(request);
    }

    private static Answer secured(Answer answer) {
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        headers.putAll(SECURITY);
        return new Answer(answer.status(), headers, answer.body());
    }
}
