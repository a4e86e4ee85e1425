package crosssell.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A problem document, the reason why a request has no answer: `application/problem+json`.
///
/// Source: RFC 9457.
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Map<String, Object> members;
    private final transient Map<String, String> headers;

    /// A problem specific to some paths.
    ///
    /// @param detail with what the caller sent as [Echo] tells it back
    /// @param more members beside title, status and detail
    /// @param headers of the answer
    public Problem(int status, String title, String detail, Map<String, Object> more, Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.headers = headers;
        this.members = new LinkedHashMap<>();
        members.put("title", title);
        members.put("status", status);
        members.put("detail", Echo.escaped(detail));
        more.forEach((name, value) -> members.put(name, value instanceof String text ? Echo.of(text) : value));
    }

    public static Problem badRequest(String detail) {
        return new Problem(400, "Bad request", detail, Map.of(), Map.of());
    }

    /// A parameter's value that breaks a rule.
    public static Problem parameter(String name, String value, String rule) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("parameter", name);
        more.put("value", value);
        return new Problem(
                400, "Bad parameter", name + " " + rule + ", but is '" + Echo.of(value) + "'", more, Map.of());
    }

    /// A parameter's value that is not one of those allowed.
    public static Problem parameter(String name, String value, List<String> allowed) {
        return parameter(name, value, allowed, Nearness.LETTERS);
    }

    /// The same of values that may have an order.
    public static Problem parameter(String name, String value, List<String> allowed, Nearness nearness) {
        return parameter(name, value, "cannot be", value, allowed, nearness);
    }

    /// A parameter's value with a part that is not one of those allowed.
    ///
    /// @param cannot the rule that the part breaks, such as `cannot end in`
    public static Problem parameter(String name, String value, String cannot, String part, List<String> allowed) {
        return parameter(name, value, cannot, part, allowed, Nearness.LETTERS);
    }

    private static Problem parameter(
            String name, String value, String cannot, String part, List<String> allowed, Nearness nearness) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("parameter", name);
        more.put("value", value);
        String what = value.isEmpty() ? name + " must be given" : name + " " + cannot + " '" + Echo.of(part) + "'";
        String detail = choice(what, part, allowed, nearness, more);
        return new Problem(400, "Bad parameter", detail, more, Map.of());
    }

    public static Problem unknownParameter(String name, String value, List<String> known) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("parameter", name);
        more.put("value", value);
        String detail =
                choice("there is no parameter '" + Echo.of(name) + "' here", name, known, Nearness.LETTERS, more);
        return new Problem(400, "Unknown parameter", detail, more, Map.of());
    }

    /// A value that was not found, among too many to name.
    public static Problem notFound(String parameter, String value, String detail) {
        return new Problem(404, "Not found", detail, Map.of("parameter", parameter, "value", value), Map.of());
    }

    /// A value that was not found.
    public static Problem notFound(
            String parameter, String value, String detail, List<String> allowed, Nearness nearness) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("parameter", parameter);
        more.put("value", value);
        return new Problem(404, "Not found", choice(detail, value, allowed, nearness, more), more, Map.of());
    }

    static Problem unsupportedMediaType(String type, String wanted) {
        String detail = "a body here is sent with 'Content-Type: " + wanted + "', not '" + Echo.of(type) + "'";
        return new Problem(415, "Unsupported media type", detail, Map.of(), Map.of("Accept", wanted));
    }

    static Problem tooLarge(int bytes) {
        String detail =
                "the answer has " + bytes + " bytes, more than one answer may have: ask for less, by limit or by "
                        + "the path's other parameters, or send 'Accept-Encoding: gzip'";
        return new Problem(400, "Answer too large", detail, Map.of(), Map.of());
    }

    /// A body that no path here takes.
    public static Problem bodyTooLarge(int bytes, int most) {
        String detail = "the body has " + bytes + " bytes, more than " + most;
        return new Problem(413, "Content too large", detail, Map.of(), Map.of());
    }

    /// A path or a query that is longer than any valid one.
    ///
    /// @param part which of them
    public static Problem tooLong(String part, int bytes, int most) {
        String detail = "the " + part + " has " + bytes + " bytes, more than " + most;
        return new Problem(414, "URI too long", detail, Map.of(), Map.of());
    }

    /// A failure underneath. The log says more, under the same id.
    public static Problem failed(String requestId) {
        String detail = "something underneath failed; the log says more under request id " + requestId;
        return new Problem(500, "Internal error", detail, Map.of("requestId", requestId), Map.of());
    }

    static Problem unknownPath(String path, List<String> known) {
        Map<String, Object> more = new LinkedHashMap<>();
        String detail = choice("there is nothing at " + Echo.of(path), path, known, Nearness.LETTERS, more);
        return new Problem(404, "Not found", detail, more, Map.of());
    }

    static Problem methodNotAllowed(String method, List<String> methods) {
        String allowed = String.join(", ", methods);
        return new Problem(
                405,
                "Method not allowed",
                Echo.of(method) + " is not one of " + allowed,
                Map.of(),
                Map.of("Allow", allowed));
    }

    private static String choice(
            String what, String value, List<String> allowed, Nearness nearness, Map<String, Object> more) {
        more.put("allowed", allowed);
        Optional<String> nearest = value.isEmpty() ? Optional.empty() : nearness.nearest(value, allowed);
        nearest.ifPresent(name -> more.put("nearest", name));
        String hint = nearest.map(name -> "; the nearest is '" + name + "'").orElse("");
        return what + hint + "; allowed: " + (allowed.isEmpty() ? "nothing" : String.join(", ", allowed));
    }

    /// The answer to the caller.
    public Answer answer() {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Type", "application/problem+json");
        all.put("Cache-Control", "no-store");
        return new Answer(status, all, json());
    }

    private byte[] json() {
        try {
            return Writer.JSON.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts, numbers and lists of texts", e);
        }
    }

    /// Made with the first problem: answers do not need it.
    private static final class Writer {

        static final JsonMapper JSON = new JsonMapper();
    }
}
