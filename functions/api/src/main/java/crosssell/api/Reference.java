package crosssell.api;

import crosssell.http.Answer;
import crosssell.http.Representation;
import crosssell.http.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The description of this API: for programs as OpenAPI, for people as a page. The build makes both from the route
/// table and the records (`ReferenceFiles`).
final class Reference {

    private Reference() {}

    static List<Route> routes() {
        return List.of(
                page("/openapi.json", "this API as OpenAPI 3.1", "openapi.json", "application/json"),
                page("/docs", "this API as a page to read", "docs.html", "text/html; charset=utf-8"),
                page("/docs.css", "that page's looks", "docs.css", "text/css; charset=utf-8"));
    }

    private static Route page(String path, String data, String resource, String contentType) {
        return Route.get(path, data, List.of(), request -> {
            byte[] bytes = bytes(resource);
            return Answer.of(request, bytes, () -> new Representation(contentType, Map.of(), bytes));
        });
    }

    static byte[] bytes(String name) {
        try (InputStream resource = Reference.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(resource, () -> "the build left out " + name)
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the program cannot be read", e);
        }
    }
}
