package crosssell.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import crosssell.log.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.Refused;

class HttpFunctionTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final TestContext invocation = new TestContext();
    private final HttpFunction function = new HttpFunction(List.of(
            Route.get("/things/{id}", "one", List.of(), request -> new Answer(200, Map.of(), new byte[5])),
            Route.get(
                    "/split",
                    "nothing",
                    List.of(),
                    request -> new Answer(200, Map.of("X", "a\r\nSet-Cookie: b"), new byte[0])),
            Route.get("/refused", "nothing", List.of(), request -> {
                throw new UncheckedIOException("ACME Ltd", new IOException(new Refused("no access to table-7")));
            }),
            Route.get("/memory", "nothing", List.of(), request -> {
                throw new OutOfMemoryError("for the test");
            }))) {};

    private JsonNode call(String method, String path) throws IOException {
        return answer("{\"requestContext\": {\"requestId\": \"JKJaXmPLvHcESHA=\", \"http\": {\"method\": \"" + method
                + "\"}}, \"rawPath\": \"" + path + "\"}");
    }

    private JsonNode answer(String event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, invocation);
        return MAPPER.readTree(answer.toByteArray());
    }

    private JsonNode logged() throws IOException {
        assertThat(invocation.log).singleElement().asString().doesNotContain("\n");
        return MAPPER.readTree(invocation.log.getFirst());
    }

    @Test
    void aRequestIsOneLineOfTheLogWithItsRouteAndWithoutItsPath() throws IOException {
        call("GET", "/things/ACME%20Ltd");

        JsonNode line = logged();
        assertThat(line.path("ms").isIntegralNumber()).isTrue();
        assertThat(line.toString())
                .isEqualTo("{\"level\":\"INFO\",\"requestId\":\"JKJaXmPLvHcESHA=\",\"AWSRequestId\":\"request\","
                        + "\"method\":\"GET\",\"route\":\"/things/{id}\",\"status\":200,\"bytes\":5,\"ms\":"
                        + line.path("ms") + "}");
    }

    @Test
    void aRefusedRequestIsLoggedByTheRouteThatItMeant() throws IOException {
        call("DELETE", "/things/ACME");

        assertThat(logged().path("status").asInt()).isEqualTo(405);
        assertThat(logged().path("route").asText()).isEqualTo("/things/{id}");
    }

    @Test
    void aRequestForNothingThereIsLoggedWithoutARoute() throws IOException {
        call("GET", "/ACME");

        assertThat(logged().path("status").asInt()).isEqualTo(404);
        assertThat(logged().path("route").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "{\"body\": \"*\", \"isBase64Encoded\": true}"})
    void anEventThatIsNotARequestIsAnsweredAndLogged(String event) throws IOException {
        JsonNode answer = answer(event);

        assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
        assertThat(answer.path("headers").path("Content-Type").asText()).isEqualTo("application/problem+json");
        assertThat(logged().path("status").asInt()).isEqualTo(400);
        assertThat(logged().path("requestId").asText()).isEqualTo("request");
    }

    @Test
    void whatFailsUnderneathIsInTheLogAndNotInTheAnswer() throws IOException {
        JsonNode answer = call("GET", "/refused");

        assertThat(answer.path("statusCode").asInt()).isEqualTo(500);
        assertThat(answer.path("body").asText())
                .isEqualTo("{\"title\":\"Internal error\",\"status\":500,\"detail\":\"something underneath failed; the "
                        + "log says more under request id JKJaXmPLvHcESHA=\",\"requestId\":\"JKJaXmPLvHcESHA=\"}");
        JsonNode failure = logged().path("failure");
        assertThat(failure.findValuesAsText("class"))
                .containsExactly(
                        "java.io.UncheckedIOException", "java.io.IOException", "software.amazon.awssdk.Refused");
        assertThat(failure.findValuesAsText("message")).containsExactly("no access to table-7");
        assertThat(failure.path(0).path("stack").path(0).asText()).contains("HttpFunctionTest");
        assertThat(invocation.log.getFirst()).doesNotContain("ACME");
    }

    @Test
    void anErrorOfTheJvmIsLambdasToEnd() {
        assertThatThrownBy(() -> call("GET", "/memory")).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void aHeaderWithALineEndIsAFaultAndNeverSent() throws IOException {
        JsonNode answer = call("GET", "/split");

        assertThat(answer.path("statusCode").asInt()).isEqualTo(500);
        assertThat(answer.path("headers").has("X")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/things/a", "/refused", "/nothing"})
    void everyAnswerSaysWhatABrowserMayDoWithIt(String path) throws IOException {
        JsonNode headers = call("GET", path).path("headers");

        assertThat(headers.path("Content-Security-Policy").asText())
                .startsWith("default-src 'none'; ")
                .endsWith("frame-ancestors 'none'");
        assertThat(headers.path("X-Frame-Options").asText()).isEqualTo("DENY");
        assertThat(headers.path("X-Content-Type-Options").asText()).isEqualTo("nosniff");
        assertThat(headers.path("Referrer-Policy").asText()).isEqualTo("no-referrer");
        assertThat(headers.path("Strict-Transport-Security").asText()).isEqualTo("max-age=31536000");
        assertThat(headers.path("Cross-Origin-Resource-Policy").asText()).isEqualTo("same-origin");
        assertThat(headers.path("Cross-Origin-Opener-Policy").asText()).isEqualTo("same-origin");
        assertThat(headers.path("Permissions-Policy").asText()).contains("camera=()");
        assertThat(headers.has("Access-Control-Allow-Origin")).isFalse();
    }
}
