package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.http.Parameter;
import crosssell.http.Parameter.Kind;
import crosssell.http.Parameter.OneOf;
import crosssell.http.Parameter.Whole;
import crosssell.http.Request;
import crosssell.http.Route;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.summary.InMemorySummaryTable;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Requests as clients, people and attackers send them: known and unknown paths and parameters, right and wrong
/// values, cursors and validators of other answers, bytes that are not text. The same seed gives the same requests, as
/// long as it learns the same.
public final class RandomRequests {

    /// What sends `HEAD` and `GET` alike, and what is refused.
    private static final List<String> OTHER_METHODS =
            List.of("POST", "PUT", "DELETE", "PATCH", "TRACE", "get", "QUERY", "G\r\nET");

    /// Values of the sample, so that some requests ask for what there is.
    private static final List<String> KNOWN = List.of(
            "size",
            "tenure",
            "size,tenure",
            "plan",
            "enterprise",
            "smb",
            "Core Platform",
            "Analytics",
            "Security Vault");

    private static final List<String> WHICH = List.of(
            "3",
            "12",
            "1",
            "single",
            "Core Platform",
            "Core Platform,Analytics",
            "2024-Q3,12",
            "2024,36",
            "2025-10,6",
            "1,Core Platform,Analytics",
            "2026-account-reviews",
            "2026-analytics-spring",
            "Analytics,",
            ",",
            "2024-Q3,");

    private static final List<String> IDS = List.of(
            "C0001",
            "app.js",
            "C0506",
            "C1216",
            "20261101T020000000Z-3f9a1c52",
            "20261101T020000000Z",
            "a/b",
            "..",
            "none",
            "c0001");

    private static final List<String> ODD = List.of(
            "",
            " ",
            "null",
            "NaN",
            "-0",
            "0",
            "00",
            "1",
            "+1",
            "1e9",
            "0x1",
            "10000",
            "10001",
            "2147483648",
            "999999999",
            "-5",
            "0.5",
            "100.0000",
            "-9999.9999",
            "12345",
            "2026-10-31",
            "2026-09-30",
            "2026-10",
            "2026-02-30",
            "2026-13",
            "10000-01-01",
            "-2026-10-31",
            "0000-00",
            "=1+1",
            "+cmd|' /C calc'!A0",
            "@SUM(1)",
            "-2+3",
            "\t=1",
            "'; DROP TABLE x",
            "<script>alert(1)</script>",
            "{\"$ne\":1}",
            "${jndi:ldap://x}",
            "../../etc/passwd",
            "..%2f",
            "{id}",
            "\0",
            "a\0b",
            "\r\nSet-Cookie: a=b",
            "\u0001",
            "\u2028",
            "\u202egnp",
            "\uFEFF",
            "\ud83d",
            "\ude00x",
            "\ud83d\ude00",
            "Ä",
            "a\u0308",
            "日本語",
            "%",
            "%%",
            "%zz",
            "%C0%AF",
            "+",
            "&",
            "=",
            ";",
            "a,b",
            "'",
            "\"",
            "\\",
            "csv",
            "json",
            "CSV");

    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "text/csv",
            "application/json",
            "text/csv, application/json;q=0.5",
            "text/csv;q=0",
            "TEXT/CSV",
            "text/html",
            "application/problem+json",
            "",
            ",",
            "text/csv,*/*;q=0.1",
            "a\r\nb",
            "\0",
            "image/*",
            "text/csv; header=present");

    private static final List<String> ENCODINGS = List.of(
            "gzip",
            "GZIP",
            "gzip;q=0",
            "gzip; q=0.000",
            "br, gzip;q=0.8",
            "identity",
            "*",
            "gzip;q=",
            ";q=1",
            "deflate",
            "x-gzip",
            "gzip,gzip;q=0",
            "\0gzip",
            "gzip;q=0.5, *;q=0");

    private final Random random;
    private final List<Route> routes =
            ApiRoutes.over(new InMemorySummaryTable(), new InMemoryUploadLedger(), new InMemoryOwnershipTable());
    private final List<Route> data =
            routes.stream().filter(route -> route.path().startsWith("/v1/")).toList();
    private final List<String> cursors = new ArrayList<>(List.of("", "2026-10-31", "MjAyNi0xMC0zMSAx"));
    private final List<String> tags = new ArrayList<>(List.of("\"x\"", "W/\"x\"", "", ",", "\""));

    public RandomRequests(long seed) {
        this.random = new Random(seed);
    }

    /// A request, as API Gateway has read it.
    ///
    /// @param query not decoded
    public record Asked(
            String method, String path, String query, Map<String, String> headers, String body, boolean encoded) {

        /// The event that API Gateway makes of it, payload format 2.0.
        public String event() {
            ObjectNode event = JsonNodeFactory.instance.objectNode();
            event.put("version", "2.0").put("routeKey", "$default");
            event.put("rawPath", path).put("rawQueryString", query);
            headers.forEach(event.putObject("headers")::put);
            event.putObject("requestContext").putObject("http").put("method", method);
            event.put("body", body).put("isBase64Encoded", encoded);
            return event.toString();
        }

        Asked by(String other) {
            return new Asked(other, path, query, headers, body, encoded);
        }

        /// The same with this header, or without it if `value` is empty.
        Asked with(String header, String value) {
            Map<String, String> changed = new TreeMap<>(headers);
            changed.remove(header);
            if (!value.isEmpty()) {
                changed.put(header, value);
            }
            return new Asked(method, path, query, changed, body, encoded);
        }
    }

    /// Keeps a cursor that an answer gave, for any path.
    public void learnCursor(String cursor) {
        cursors.set(cursors.size() < 50 ? grown(cursors) : random.nextInt(cursors.size()), cursor);
    }

    /// Keeps a validator that an answer gave.
    public void learnTag(String tag) {
        tags.set(tags.size() < 50 ? grown(tags) : random.nextInt(tags.size()), tag);
    }

    private static int grown(List<String> list) {
        list.add("");
        return list.size() - 1;
    }

    public Asked next() {
        Route route = one(chance(5) ? routes : data);
        String path = route.path().replace("{id}", chance(70) ? one(IDS) : odd());
        String method = chance(85) ? "GET" : chance(60) ? "HEAD" : one(OTHER_METHODS);
        String body = chance(95) ? "" : chance(50) ? odd() : "x".repeat(random.nextInt(20_000));
        return new Asked(method, chance(85) ? path : bent(path), query(route), headers(), body, chance(3));
    }

    private String bent(String path) {
        int at = random.nextInt(path.length());
        return one(List.<Supplier<String>>of(
                        () -> path + "/",
                        () -> path + odd(),
                        () -> "/" + path,
                        () -> path.toUpperCase(Locale.ROOT),
                        () -> path.substring(0, at),
                        () -> path.substring(0, at) + odd() + path.substring(at),
                        () -> path.replace("/v1", "/v1/."),
                        () -> path + "/../" + at,
                        () -> path + ";a=b",
                        () -> Request.encoded(path),
                        () -> "/v1/" + odd().repeat(1 + random.nextInt(40)),
                        () -> "/" + "v1/".repeat(random.nextInt(2_000)),
                        () -> odd()))
                .get();
    }

    private String query(Route route) {
        StringJoiner query = new StringJoiner(chance(98) ? "&" : "&&");
        for (Parameter each : route.parameters()) {
            if (chance(each.needed() ? 95 : 30)) {
                query.add(each.name() + "=" + encoded(chance(75) ? right(each) : odd()));
            }
        }
        if (chance(10)) {
            query.add(encoded(chance(50) ? odd() : one(one(routes).parameters(), "limits")) + "=" + encoded(odd()));
        }
        if (chance(2)) {
            query.add(query.toString());
        }
        if (chance(1)) {
            query.add(encoded("x".repeat(random.nextInt(9_000))));
        }
        return query.toString();
    }

    /// A value that the parameter can have, were it only on another path.
    private String right(Parameter parameter) {
        return switch (parameter.values()) {
            case OneOf choice -> one(choice.words());
            case Whole number ->
                chance(20)
                        ? "" + (number.most() + random.nextInt(2))
                        : "" + random.nextInt((int) Math.min(number.most(), 40));
            case Kind.DECIMAL -> one(List.of("1", "-2.5", "0", "7.25", "40"));
            case Kind.DATE -> one(List.of("2026-10-31", "2026-10-31", "2026-09-30", "1999-12-31"));
            case Kind.MONTH -> one(List.of("2026-10", "2026-10", "2026-09"));
            case Kind.DATE_OR_MONTH -> one(List.of("2026-01", "2026-10-31", "2025-12-31", "9999-12"));
            case Kind.TEXT ->
                switch (parameter.name()) {
                    case "cursor" -> cursor();
                    case "value" -> one(WHICH);
                    default -> one(KNOWN);
                };
        };
    }

    private String cursor() {
        String cursor = one(cursors);
        return one(List.<Supplier<String>>of(
                        () -> cursor,
                        () -> cursor,
                        () -> cursor,
                        () -> cursor.substring(0, random.nextInt(cursor.length() + 1)),
                        () -> new StringBuilder(cursor).reverse().toString(),
                        () -> ofAnotherRun(cursor),
                        () -> base64("2026-10-31-20261101T021500123Z-7ca7c154 " + odd()),
                        () -> base64("2026-10-31-20261101T021500123Z-7ca7c154 " + random.nextInt()),
                        () -> base64(odd().repeat(1 + random.nextInt(2_000)) + " 5"),
                        () -> base64(
                                "2026-10-31-20261101T021500123Z-7ca7c154 " + random.nextInt(9) + " c#" + odd() + "h#")))
                .get();
    }

    /// As of a run that is gone.
    private static String ofAnotherRun(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            return base64(text.replaceFirst("^\\d{4}", "2019"));
        } catch (IllegalArgumentException e) {
            return cursor; // one that the run does not stand in
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        if (chance(30)) {
            headers.put(chance(95) ? "accept" : "Accept", chance(90) ? one(ACCEPTS) : odd());
        }
        if (chance(30)) {
            headers.put("accept-encoding", chance(90) ? one(ENCODINGS) : odd());
        }
        if (chance(20)) {
            headers.put(
                    "if-none-match",
                    chance(20) ? "*" : chance(60) ? one(tags) : one(tags) + ", W/" + one(tags) + "," + odd());
        }
        if (chance(5)) {
            headers.put(odd(), odd().repeat(random.nextInt(100)));
        }
        return headers;
    }

    /// Mostly as a client encodes it.
    private String encoded(String text) {
        return chance(90) ? Request.encoded(text) : text;
    }

    private String odd() {
        return switch (random.nextInt(20)) {
            case 0 -> one(ODD).repeat(random.nextInt(300));
            case 1 -> one(ODD) + one(ODD);
            case 2 ->
                random.ints(1 + random.nextInt(20), 0, Character.MAX_VALUE)
                        .collect(StringBuilder::new, (text, unit) -> text.append((char) unit), StringBuilder::append)
                        .toString();
            default -> one(ODD);
        };
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String one(List<Parameter> parameters, String otherwise) {
        return parameters.isEmpty() ? otherwise : one(parameters).name();
    }
}
