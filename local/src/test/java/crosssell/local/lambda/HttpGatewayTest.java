package crosssell.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpGatewayTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final HttpClient http = HttpClient.newHttpClient();
    private String event = "";
    private String answer = "{\"statusCode\":200,\"body\":\"\"}";
    private final HttpGateway gateway =
            HttpGateway.start(0, new HttpRoutes(Map.of("POST /v1/things/{id}/end", echo("end")), echo("other")), NOON);
    private String asked = "";

    private Function echo(String name) {
        return new Function(
                name,
                (in, out, context) -> {
                    asked = name;
                    event = new String(in.readAllBytes(), UTF_8);
                    out.write(answer.getBytes(UTF_8));
                },
                new PrintStream(log, true, UTF_8));
    }

    @AfterEach
    void stop() {
        http.close();
        gateway.close();
    }

    @Test
    void aRequestBecomesAnEventOfPayloadFormatTwo() throws Exception {
        get(
                "/v1/customers/a%2Fb%20%C3%A4?by=size&by=tenure&q=1%2B1+x&flag",
                "X-Two", "1", "X-Two", "2", "Cookie", "a=1; b=2");

        JsonNode sent = JSON.readTree(event);
        assertThat(sent.path("version").textValue()).isEqualTo("2.0");
        assertThat(sent.path("rawPath").textValue()).isEqualTo("/v1/customers/a/b ä");
        assertThat(sent.path("rawQueryString").textValue()).isEqualTo("by=size&by=tenure&q=1%2B1+x&flag");
        assertThat(sent.path("queryStringParameters").toString())
                .isEqualTo("{\"by\":\"size,tenure\",\"q\":\"1+1 x\",\"flag\":\"\"}");
        assertThat(sent.path("headers").path("x-two").textValue()).isEqualTo("1,2");
        assertThat(sent.path("headers").has("cookie")).isFalse();
        assertThat(sent.path("cookies").toString()).isEqualTo("[\"a=1\",\"b=2\"]");
        assertThat(sent.path("requestContext").path("http").path("method").textValue())
                .isEqualTo("GET");
        assertThat(sent.path("requestContext").path("time").textValue()).isEqualTo("01/Nov/2026:12:00:00 +0000");
        assertThat(sent.path("isBase64Encoded").booleanValue()).isFalse();
    }

    @Test
    void aRequestGoesToTheFunctionOfItsRouteWithWhatStandsForTheVariable() throws Exception {
        post("/v1/things/a%2Fb+%C3%A4/end", "{}".getBytes(UTF_8));

        JsonNode sent = JSON.readTree(event);
        assertThat(asked).isEqualTo("end");
        assertThat(sent.path("routeKey").textValue()).isEqualTo("POST /v1/things/{id}/end");
        assertThat(sent.path("requestContext").path("routeKey").textValue()).isEqualTo("POST /v1/things/{id}/end");
        assertThat(sent.path("pathParameters").toString()).isEqualTo("{\"id\":\"a/b+ä\"}");
        assertThat(sent.path("rawPath").textValue()).isEqualTo("/v1/things/a/b+ä/end");
        assertThat(sent.path("body").textValue()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/things//end", "/v1/things/a/b/end", "/v1/things/a/ending", "/x/v1/things/a/end"})
    void whatNoRouteHasGoesToTheDefault(String path) throws Exception {
        post(path, new byte[0]);

        assertThat(asked).isEqualTo("other");
        assertThat(JSON.readTree(event).path("routeKey").textValue()).isEqualTo("$default");
    }

    @Test
    void anotherMethodGoesToTheDefaultToo() throws Exception {
        get("/v1/things/a/end");

        assertThat(asked).isEqualTo("other");
    }

    @Test
    void aBodyOfTenMegabytesIsHandedOnAndABiggerOneIsNot() throws Exception {
        assertThat(post("/", new byte[10 * 1024 * 1024]).statusCode()).isEqualTo(200);
        asked = "";

        HttpResponse<byte[]> response = post("/", new byte[10 * 1024 * 1024 + 1]);

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).asString(UTF_8).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
        assertThat(asked).isEmpty();
    }

    @Test
    void aBodyThatIsNotTextIsEncoded() throws Exception {
        byte[] bytes = {(byte) 0xff, 0, 1};
        post("/", bytes);

        assertThat(JSON.readTree(event).path("isBase64Encoded").booleanValue()).isTrue();
        assertThat(Base64.getDecoder().decode(JSON.readTree(event).path("body").textValue()))
                .isEqualTo(bytes);
    }

    @Test
    void anAnswerComesBackWithItsStatusHeadersCookiesAndBytes() throws Exception {
        answer = "{\"statusCode\":404,\"headers\":{\"ETag\":\"\\\"x\\\"\"},\"cookies\":[\"a=1\",\"b=2\"],"
                + "\"body\":\"/wAB\",\"isBase64Encoded\":true}";

        HttpResponse<byte[]> response = get("/");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("etag")).contains("\"x\"");
        assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
        assertThat(response.body()).containsExactly(0xff, 0, 1);
    }

    @Test
    void theAnswerToHeadHasTheLengthButNoBody() throws Exception {
        answer = "{\"statusCode\":200,\"body\":\"four\"}";

        HttpResponse<byte[]> response = http.send(
                HttpRequest.newBuilder(gateway.endpoint()).HEAD().build(), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(response.headers().firstValue("content-length")).contains("4");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void notModifiedHasNoBody() throws Exception {
        answer = "{\"statusCode\":304}";

        assertThat(get("/").statusCode()).isEqualTo(304);
    }

    @Test
    void aFunctionThatFailsIsAnInternalServerErrorAndIsLogged() throws Exception {
        answer = "no JSON";

        HttpResponse<byte[]> response = get("/");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).asString(UTF_8).isEqualTo("{\"message\":\"Internal Server Error\"}");
        assertThat(log.toString(UTF_8)).contains("Unrecognized token 'no'");
    }

    private HttpResponse<byte[]> post(String path, byte[] body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(gateway.endpoint() + path))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway.endpoint() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
