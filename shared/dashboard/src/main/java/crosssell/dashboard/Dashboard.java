package crosssell.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The files of the page, by the path that each is served under.
public final class Dashboard {

    /// A file as it is served.
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record File(byte[] bytes, String contentType) {}

    private Dashboard() {}

    /// Every path: `/` and what the page there loads.
    public static List<String> paths() {
        return List.of("/", "/dashboard.css", "/dashboard.js", "/charts.js");
    }

    /// The file served under `path`.
    ///
    /// @throws IllegalArgumentException if `path` is not one of [#paths]
    public static File file(String path) {
        if (!paths().contains(path)) {
            throw new IllegalArgumentException("the dashboard has no " + path + ", only " + paths());
        }
        String name = path.equals("/") ? "index.html" : path.substring(1);
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
