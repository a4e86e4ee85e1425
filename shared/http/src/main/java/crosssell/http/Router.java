package crosssell.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every answer to every request. What the caller did wrong is told in the answer; what fails underneath
/// propagates.
public final class Router {

    private static final Map<String, String> SECURITY = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer");

    private final List<Route> routes;

    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    public Answer answer(Request request) {
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
        List<Route> there =
                routes.stream().filter(route -> route.matches(request.path())).toList();
        if (there.isEmpty()) {
            throw Problem.unknownPath(
                    request.path(), routes.stream().map(Route::path).distinct().toList());
        }
        Route route = there.stream()
                .filter(each -> each.methods().contains(request.method()))
                .findFirst()
                .orElseThrow(() -> Problem.methodNotAllowed(
                        request.method(),
                        there.stream().flatMap(each -> each.methods().stream()).toList()));
        return route.answer(request);
    }

    private static Answer secured(Answer answer) {
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        headers.putAll(SECURITY);
        return new Answer(answer.status(), headers, answer.body());
    }
}
