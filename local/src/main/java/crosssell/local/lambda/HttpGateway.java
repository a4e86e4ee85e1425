package crosssell.local.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// HTTP on loopback in front of functions, in place of API Gateway's HTTP API with payload format 2.0.
public final class HttpGateway implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The largest request body that API Gateway takes.
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private HttpGateway(HttpServer server) {
        this.server = server;
    }

    /// Starts it.
    ///
    /// @param port 0 = any free one
    /// @throws IllegalStateException if it cannot listen on `port`
    public static HttpGateway start(int port, HttpRoutes routes, Clock clock) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            HttpGateway gateway = new HttpGateway(server);
            server.setExecutor(gateway.threads);
            server.createContext("/", exchange -> answer(exchange, routes, clock));
            server.start();
            return gateway;
        } catch (IOException e) {
            throw new IllegalStateException("HTTP cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    /// Where it listens.
    public URI endpoint() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, HttpRoutes routes, Clock clock) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                write(exchange, said(413, "Request Entity Too Large"));
                return;
            }
            HttpRoutes.Chosen route = routes.of(
                    exchange.getRequestMethod(), exchange.getRequestURI().getRawPath());
            write(exchange, invoke(route.function(), HttpApiEvent.json(exchange, route, body, clock)));
        }
    }

    private static JsonNode invoke(Function function, String event) {
        try {
            return JSON.readTree(function.invoke(event));
        } catch (RuntimeException
                | JsonProcessingException e) { // whatever a handler throws, API Gateway answers with this
            e.printStackTrace(function.log());
            return said(500, "Internal Server Error");
        }
    }

    /// An answer of API Gateway itself.
    private static JsonNode said(int status, String message) {
        ObjectNode answer = JSON.createObjectNode().put("statusCode", status);
        answer.putObject("headers").put("Content-Type", "application/json");
        return answer.put(
                "body", JSON.createObjectNode().put("message", message).toString());
    }

    private static void write(HttpExchange exchange, JsonNode response) throws IOException {
        response.path("headers")
                .forEachEntry((name, value) -> exchange.getResponseHeaders().add(name, value.asText()));
        response.path("cookies").forEach(cookie -> exchange.getResponseHeaders().add("Set-Cookie", cookie.textValue()));
        byte[] body = body(response);
        int status = response.path("statusCode").asInt(200);
        if (exchange.getRequestMethod().equals("HEAD") || status == 304 || status == 204) {
            if (body.length > 0) {
                exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            }
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] body(JsonNode response) {
        String body = response.path("body").asText("");
        return response.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
