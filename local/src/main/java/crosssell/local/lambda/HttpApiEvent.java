package crosssell.local.lambda;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The event that API Gateway's HTTP API makes of a request, payload format 2.0: names of headers in lower case,
/// repeated ones and repeated parameters joined by commas, cookies apart, the path decoded.
///
/// Source: API Gateway developer guide, AWS Lambda proxy integrations for HTTP APIs.
final class HttpApiEvent {

    private static final DateTimeFormatter COMMON_LOG =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    private HttpApiEvent() {}

    static String json(HttpExchange exchange, HttpRoutes.Chosen route, byte[] body, Clock clock) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        String query = exchange.getRequestURI().getRawQuery();
        event.put("version", "2.0")
                .put("routeKey", route.routeKey())
                .put("rawPath", exchange.getRequestURI().getPath())
                .put("rawQueryString", query == null ? "" : query);
        putHeaders(event, exchange);
        putParameters(event, query);
        if (!route.parameters().isEmpty()) {
            route.parameters().forEach(event.putObject("pathParameters")::put);
        }
        putContext(event.putObject("requestContext"), exchange, route, clock.instant());
        putBody(event, body);
        return event.toString();
    }

    private static void putHeaders(ObjectNode event, HttpExchange exchange) {
        ObjectNode headers = event.putObject("headers");
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (name.equalsIgnoreCase("cookie")) {
                ArrayNode cookies = event.putArray("cookies");
                values.stream().flatMap(v -> Arrays.stream(v.split("; *", -1))).forEach(cookies::add);
            } else {
                headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values));
            }
        });
    }

    private static void putParameters(ObjectNode event, @Nullable String query) {
        if (query == null || query.isEmpty()) {
            return;
        }
        ObjectNode parameters = event.putObject("queryStringParameters");
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            parameters.put(name, parameters.has(name) ? parameters.get(name).textValue() + "," + value : value);
        }
    }

    private static void putContext(ObjectNode context, HttpExchange exchange, HttpRoutes.Chosen route, Instant now) {
        context.put("accountId", "000000000000")
                .put("apiId", "local")
                .put("domainName", "localhost")
                .put("domainPrefix", "localhost")
                .put("requestId", UUID.randomUUID().toString())
                .put("routeKey", route.routeKey())
                .put("stage", "$default")
                .put("time", COMMON_LOG.format(now))
                .put("timeEpoch", now.toEpochMilli());
        context.putObject("http")
                .put("method", exchange.getRequestMethod())
                .put("path", exchange.getRequestURI().getPath())
                .put("protocol", exchange.getProtocol())
                .put("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress())
                .put("userAgent", exchange.getRequestHeaders().getFirst("User-Agent"));
    }

    private static void putBody(ObjectNode event, byte[] body) {
        if (body.length > 0) {
            try {
                event.put(
                        "body",
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(body))
                                .toString());
                event.put("isBase64Encoded", false);
            } catch (CharacterCodingException e) {
                event.put("body", Base64.getEncoder().encodeToString(body)).put("isBase64Encoded", true);
            }
        } else {
            event.put("isBase64Encoded", false);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
