package crosssell.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.api.Documented;
import crosssell.local.lambda.Function;
import crosssell.local.lambda.HttpRoutes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The functions behind HTTP, called as API Gateway calls them; each answer is checked against the OpenAPI document.
final class DocumentedApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpRoutes routes;

    DocumentedApi(AwsEndpoint endpoint) {
        this.routes = endpoint.functions().http();
    }

    JsonNode answer(String path) throws IOException {
        return answer(path, "");
    }

    JsonNode answer(String path, String query) throws IOException {
        return JSON.readTree(asked(path, query, 200));
    }

    String asked(String path, String query, int status) throws IOException {
        return called("GET", path, query, "", status);
    }

    /// The `data` of the answer.
    JsonNode posted(String path, String body, int status) throws IOException {
        return JSON.readTree(called("POST", path, "", body, status)).path("data");
    }

    /// The body of the answer.
    String called(String method, String path, String query, String content, int status) throws IOException {
        Function function = routes.of(method, path).function();
        JsonNode answer = JSON.readTree(function.invoke(event(method, path, query, content)));
        assertThat(answer.path("statusCode").intValue()).as(answer.toString()).isEqualTo(status);
        String body = answer.path("body").textValue();
        Documented.check(
                method,
                path,
                status,
                JSON.convertValue(answer.path("headers"), new TypeReference<Map<String, String>>() {}),
                body.getBytes(StandardCharsets.UTF_8));
        return body;
    }

    private static String event(String method, String path, String query, String content) throws IOException {
        ObjectNode event = (ObjectNode) JSON.readTree(
                AwsEndpoint.HOME.resolve("events/http/summary.json").toFile());
        event.put("rawPath", path).put("rawQueryString", query).put("body", content);
        event.withObject("/requestContext/http").put("method", method).put("path", path);
        event.withObject("/headers").put("content-type", "application/json").remove("accept-encoding");
        return event.toString();
    }
}
