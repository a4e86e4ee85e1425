package crosssell.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// An HTTP request.
///
/// @param path decoded, as an HTTP API of API Gateway gives it in `rawPath` whatever that is called: an id may hold
///     slashes, and is not decoded again
/// @param query by name, decoded
/// @param headers by name in lower case
/// @param body as sent; empty if there is none
/// @param id the value of `{id}` in the path, once a route has matched it; else empty
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Request(
        String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body, String id) {

    private static final Pattern GZIP =
            Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?(\\s*,|\\s*$))", Pattern.CASE_INSENSITIVE);

    /// More than any request here needs, and few enough to compare with every known name.
    private static final int LONGEST_PATH = 2 * 1024;

    private static final int LONGEST_QUERY = 8 * 1024;
    private static final int LARGEST_BODY = 16 * 1024;

    /// The request in an event of API Gateway's HTTP API, payload format 2.0.
    ///
    /// @throws Problem if it names no method or path, if path, query or body is longer than any can be, if the query
    ///     cannot be decoded or names a parameter twice, if the body is marked as base64 and is not
    static Request parse(Event event) {
        if (event.method.isEmpty() || event.path.isEmpty()) {
            throw Problem.badRequest("the event names no method and path");
        }
        require("path", event.path, LONGEST_PATH);
        require("query", event.query, LONGEST_QUERY);
        return new Request(event.method, event.path, query(event.query), event.headers, body(event), "");
    }

    /// The part of a request that is known even if its query or body is wrong.
    static Request head(Event event) {
        return new Request(event.method, event.path, Map.of(), event.headers, new byte[0], "");
    }

    private static void require(String part, String text, int most) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > most) {
            throw Problem.tooLong(part, bytes, most);
        }
    }

    Request withId(String matched) {
        return new Request(method, path, query, headers, body, matched);
    }

    private static byte[] body(Event event) {
        byte[] body = event.isBase64Encoded ? binary(event.body) : event.body.getBytes(StandardCharsets.UTF_8);
        if (body.length > LARGEST_BODY) {
            throw Problem.bodyTooLarge(body.length, LARGEST_BODY);
        }
        return body;
    }

    private static byte[] binary(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("the body is marked as base64 and is not");
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new TreeMap<>();
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                if (query.put(name, value) != null) {
                    throw Problem.badRequest(
                            Echo.of(name) + " is given twice, the second time as '" + Echo.of(value) + "'");
                }
            }
        }
        return query;
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("'" + Echo.of(text) + "' in the query is not percent-encoded text");
        }
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /// Whether the answer can be zipped.
    public boolean takesGzip() {
        String codings = headers.get("accept-encoding");
        return codings != null && GZIP.matcher(codings).find();
    }

    /// A parameter that, if given, must be one of `allowed`, which depend on the run.
    ///
    /// @throws Problem if it is another
    public Optional<String> parameter(String name, Collection<String> allowed, Nearness nearness) {
        Optional<String> value = parameter(name);
        if (value.isPresent() && !allowed.contains(value.get())) {
            throw Problem.parameter(name, value.get(), List.copyOf(allowed), nearness);
        }
        return value;
    }

    public Optional<String> parameter(Parameter parameter) {
        return parameter(parameter.name());
    }

    /// A parameter that was checked to be a whole number.
    public Optional<Integer> number(Parameter parameter) {
        return parameter(parameter).map(Integer::valueOf);
    }
}
