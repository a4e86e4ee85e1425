package crosssell.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The dispatcher from requests to routes. The caller's mistakes become answers; failures underneath propagate.
public final class Router {

    private final List<Route> routes;

    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /// The answer to a request.
    public Answer answer(Request request) {
        if (request.method().equals("OPTIONS")) {
            // A browser's preflight, which carries no authorisation. API Gateway adds the stack's headers for origins,
            // and needs only an answer that is not an error, whatever the path: it may be another function's.
            return new Answer(204, Map.of("Cache-Control", "no-store"), new byte[0]);
        }
        try {
            return routed(request).to(request);
        } catch (Problem problem) {
            return problem.answer().to(request);
        }
    }

    /// The path as documented; empty if there is none.
    Optional<String> path(Request request) {
        List<Route> there = matching(request);
        return there.stream()
                .filter(each -> each.methods().contains(request.method()))
                .findFirst()
                .or(() -> there.stream().findFirst())
                .map(Route::path);
    }

    private Answer routed(Request request) {
        List<Route> there = matching(request);
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

    private List<Route> matching(Request request) {
        return routes.stream().filter(route -> route.matches(request.path())).toList();
    }
}
