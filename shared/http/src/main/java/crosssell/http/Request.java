package crosssell.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is asked for.
///
/// @param path decoded, as an HTTP API of API Gateway gives it in `rawPath` whatever that is called: an id may hold
///     slashes, and is not decoded again
/// @param query by name, decoded
/// @param headers by name in lower case
/// @param body as sent; empty if there is none
/// @param id what stands for `{id}` in the path, once a route has matched it; else empty
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Request(
        String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body, String id) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /// Far more than any request here needs, and little enough to be compared with every name there is.
    private static final int LONGEST_PATH = 2 * 1024;

    private static final int LONGEST_QUERY = 8 * 1024;
    private static final int LARGEST_BODY = 16 * 1024;

    /// The event of a request.
    ///
    /// @throws Problem if it is no JSON
    static JsonNode read(InputStream event) throws IOException {
        try {
            return MAPPER.readTree(event);
        } catch (JsonProcessingException e) {
            throw Problem.badRequest("the event is no JSON");
        }
    }

    /// The request in an event of API Gateway's HTTP API, payload format 2.0.
    ///
    /// @throws Problem if it names no method or path, if path, query or body is longer than any can be, if the query
    ///     cannot be decoded or names a parameter twice, if the body is marked as base64 and is none
    static Request parse(JsonNode event) {
        Request head = head(event);
        if (head.method.isEmpty() || head.path.isEmpty()) {
            throw Problem.badRequest("the event names no method and path");
        }
        require("path", head.path, LONGEST_PATH);
        String query = event.path("rawQueryString").asText("");
        require("query", query, LONGEST_QUERY);
        return new Request(head.method, head.path, query(query), head.headers, body(event), "");
    }

    /// What can be said of a request whatever is wrong with its query and body.
    static Request head(JsonNode event) {
        Map<String, String> headers = new TreeMap<>();
        event.path("headers").forEachEntry((name, value) -> headers.put(name, value.asText()));
        String method = event.path("requestContext").path("http").path("method").asText();
        return new Request(method, event.path("rawPath").asText(), Map.of(), headers, new byte[0], "");
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

    private static byte[] body(JsonNode event) {
        String sent = event.path("body").asText("");
        byte[] body = event.path("isBase64Encoded").asBoolean() ? binary(sent) : sent.getBytes(StandardCharsets.UTF_8);
        if (body.length > LARGEST_BODY) {
            throw Problem.bodyTooLarge(body.length, LARGEST_BODY);
        }
        return body;
    }

    private static byte[] binary(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("the body is marked as base64 and is none");
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

    /// A parameter that must be one of `allowed`, which hang on the run, if it is given.
    ///
    /// @throws Problem if it is another
    public Optional<String> parameter(String name, Collection<String> allowed) {
        Optional<String> value = parameter(name);
        if (value.isPresent() && !allowed.contains(value.get())) {
            throw Problem.parameter(name, value.get(), List.copyOf(allowed));
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
