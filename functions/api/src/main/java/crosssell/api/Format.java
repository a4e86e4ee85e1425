package crosssell.api;

import crosssell.http.Content;
import crosssell.http.Problem;
import crosssell.http.Request;
import crosssell.report.Csv;
import crosssell.store.summary.Run;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// In what an answer is written: JSON or, if a list is asked for so, CSV.
final class Format {

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";

    private Format() {}

    /// What was found about `run`.
    ///
    /// @throws Problem if CSV is asked for alone and this is no list
    static Content of(Request request, @Nullable Run run, Found found) {
        Map<String, String> headers = found.next() == null
                ? Map.of()
                : Map.of("Link", "<" + target(request, found.next()) + ">; rel=\"next\"");
        Optional<String> format = request.parameter(Parameters.FORMAT);
        String accept = request.header("accept").orElse("*/*");
        boolean csv = format.map("csv"::equals).orElse(accept.contains(CSV) && !accept.contains("json"));
        if (csv && found.list() != null) {
            return new Content(CSV + "; charset=utf-8; header=present", headers, Csv.of(found.list()));
        }
        if (csv && format.isPresent()) {
            throw Problem.parameter("format", "csv", List.of("json"));
        }
        if (csv && !accept.contains("*/*")) {
            throw Problems.notAcceptable(accept);
        }
        return new Content(JSON, headers, Envelope.around(run, found));
    }

    /// The same request with this cursor.
    private static String target(Request request, String cursor) {
        Map<String, String> query = new TreeMap<>(request.query());
        query.put(Parameters.CURSOR.name(), cursor);
        String text = query.entrySet().stream()
                .map(each -> Request.encoded(each.getKey()) + "=" + Request.encoded(each.getValue()))
                .collect(Collectors.joining("&", "?", ""));
        try {
            return new URI(null, null, request.path(), null).toASCIIString() + text;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path that a route matched", e);
        }
    }
}
