package crosssell.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The files of the page: `index.html`, `page.css`, and scripts.
public final class Dashboard {

    /// The charts' library, as it was published.
    static final String ECHARTS = "echarts.min.js";

    /// The module that draws the report; the page does not load it.
    public static final String REPORT = "report.js";

    /// The page's own modules, each after those that it imports.
    static final List<String> MODULES = List.of(
            "dom.js",
            "format.js",
            "about.js",
            "state.js",
            "source.js",
            "chart.js",
            "bars.js",
            "waterfall.js",
            "table.js",
            "figure.js",
            "scope.js",
            "customer.js",
            "sentences.js",
            "views/overview.js",
            "views/segments.js",
            "views/pairs.js",
            "views/products.js",
            "views/cohorts.js",
            "views/survival.js",
            "views/medians.js",
            "views/velocity.js",
            "views/flow.js",
            "views/paths.js",
            "views/revenue.js",
            "views/mix.js",
            "views/effort.js",
            "views/campaigns.js",
            "views/forecast.js",
            "views/whitespace.js",
            "views/opportunities.js",
            "views/quality.js",
            "views/definition.js",
            "views/data.js",
            "views.js",
            "app.js");

    /// A file as it is served.
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record File(byte[] bytes, String contentType) {}

    private Dashboard() {}

    /// The page.
    public static File page() {
        return file("index.html");
    }

    /// The page's style sheet.
    public static File looks() {
        return file("page.css");
    }

    /// The style sheet with the report's differences.
    public static File reportLooks() {
        return file("report.css");
    }

    /// The charts' library, for a page that embeds it.
    public static File charts() {
        return file(ECHARTS);
    }

    /// A script that the page loads; empty if there is none of that name.
    public static Optional<File> script(String name) {
        return name.equals(ECHARTS) || MODULES.contains(name) ? Optional.of(file(name)) : Optional.empty();
    }

    static File file(String name) {
        try (InputStream resource = Dashboard.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(resource, () -> "the build left out " + name)
                    .readAllBytes();
            return new File(bytes, contentType(name));
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the program cannot be read", e);
        }
    }

    private static String contentType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            default -> "text/javascript; charset=utf-8";
        };
    }
}
