package crosssell.api;

import crosssell.http.Problem;
import crosssell.http.Representation;
import crosssell.http.Request;
import crosssell.store.summary.Envelope;
import crosssell.store.summary.Gzip;
import crosssell.store.summary.Run;
import crosssell.table.Csv;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The format of an answer: JSON or, for a list, CSV on request.
final class Format {

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";

    private Format() {}

    /// The answer about `run`.
    ///
    /// @throws Problem if only CSV is accepted and this is not a list
    static Representation of(Request request, @Nullable Run run, AnswerData found) {
        Supplier<byte[]> table = found.table();
        if (isCsv(request, table != null)) {
            if (table == null) {
                throw Problem.parameter("format", "csv", List.of("json"));
            }
            return new Representation(
                    CSV + "; charset=utf-8; header=present", link(request, found), Csv.of(table.get()));
        }
        return switch (found) {
            case AnswerData.Published published -> whole(request, published.answer());
            case AnswerData.Made made ->
                new Representation(JSON, link(request, found), Envelope.around(run, made.data(), made.next()));
        };
    }

    /// An answer as it is stored, unpacked only for a caller who does not take gzip, or if it is not worth it.
    private static Representation whole(Request request, Gzip answer) {
        return request.takesGzip() && answer.length() >= Representation.WORTH_ZIPPING
                ? Representation.zipped(JSON, Map.of(), answer.bytes())
                : new Representation(JSON, Map.of(), answer.text());
    }

    private static Map<String, String> link(Request request, AnswerData found) {
        return found instanceof AnswerData.Made made && made.next() != null
                ? Map.of("Link", "<" + target(request, made.next()) + ">; rel=\"next\"")
                : Map.of();
    }

    /// Whether CSV is asked for by the parameter, or else preferred to JSON.
    ///
    /// @throws Problem if the caller takes none of what there is
    private static boolean isCsv(Request request, boolean isTable) {
        Optional<String> format = request.parameter(Parameters.FORMAT);
        if (format.isPresent()) {
            return format.get().equals("csv");
        }
        String accept =
                request.header("accept").filter(header -> !header.isBlank()).orElse("*/*");
        double csv = isTable ? Accept.quality(accept, CSV) : 0;
        double json = Accept.quality(accept, JSON);
        if (csv == 0 && json == 0) {
            throw Problems.notAcceptable(accept, isTable);
        }
        return csv > json;
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
