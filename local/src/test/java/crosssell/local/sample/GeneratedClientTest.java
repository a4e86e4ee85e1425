package crosssell.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The Java client that OpenAPI Generator makes of the document asks the API, and holds what was answered: every path,
/// every field. The build makes the client, but for `-Dquick`.
@EnabledIfSystemProperty(named = "generated.client", matches = ".+")
class GeneratedClientTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /// What a request must say, or says here.
    private static final Map<String, String> GIVEN = Map.of("id", "C0001", "metric", "crossSellRate");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path classes;

    @Test
    void theGeneratedClientHoldsWhatEveryPathAnswers() throws IOException, ReflectiveOperationException {
        compile();
        try (SampleSuite sample = new SampleSuite();
                URLClassLoader client =
                        new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Class<?> apiClient = client.loadClass("crosssell.client.ApiClient");
            Object connection = apiClient.getConstructor().newInstance();
            apiClient.getMethod("updateBaseUri", String.class).invoke(connection, "" + sample.endpoint());
            ObjectMapper mapper = ((ObjectMapper)
                            apiClient.getMethod("createDefaultObjectMapper").invoke(null))
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            apiClient.getMethod("setObjectMapper", ObjectMapper.class).invoke(connection, mapper);

            List<String> asked = new ArrayList<>();
            for (Map.Entry<String, JsonNode> path : paths(sample.endpoint())) {
                JsonNode operation = path.getValue().path("get");
                Class<?> api = client.loadClass(
                        "crosssell.client." + operation.path("tags").get(0).asText() + "Api");
                Object typed = call(api.getConstructor(apiClient).newInstance(connection), operation);
                assertThat(JSON.readTree(mapper.writeValueAsBytes(typed)))
                        .as(path.getKey())
                        .isEqualTo(answer(sample.endpoint(), path.getKey(), operation));
                asked.add(path.getKey());
            }
            assertThat(asked).contains("/v1/summary", "/v1/pairs", "/v1/uploads", "/v1/segments");
        }
    }

    private void compile() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", classes.toString()));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
        try (Stream<Path> sources =
                Files.walk(Path.of(System.getProperty("generated.client"), "src", "main", "java"))) {
            sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    /// Those of figures and lists; of one upload the sample says the id.
    private static List<Map.Entry<String, JsonNode>> paths(URI endpoint) throws IOException {
        return read(endpoint.resolve("/openapi.json"))
                .path("paths")
                .propertyStream()
                .filter(path ->
                        path.getKey().startsWith("/v1/") && path.getValue().has("get"))
                .filter(path -> !path.getKey().equals("/v1/uploads/{id}"))
                .toList();
    }

    /// Calls the operation with every parameter that there must be, which its method has first, and none beside.
    private static Object call(Object api, JsonNode operation) throws ReflectiveOperationException {
        JsonNode parameters = operation.path("parameters");
        Object[] arguments = new Object[parameters.size()];
        List<String> needed = parameters
                .valueStream()
                .filter(each -> each.path("required").asBoolean())
                .map(each -> each.path("name").asText())
                .toList();
        Arrays.setAll(arguments, i -> i < needed.size() ? GIVEN.get(needed.get(i)) : null);
        Method method = Arrays.stream(api.getClass().getMethods())
                .filter(each ->
                        each.getName().equals(operation.path("operationId").asText()))
                .filter(each -> each.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow();
        return method.invoke(api, arguments);
    }

    private static JsonNode answer(URI endpoint, String path, JsonNode operation) throws IOException {
        String query = operation.path("parameters").findValuesAsText("name").contains("metric")
                ? "?metric=" + GIVEN.get("metric")
                : "";
        return read(endpoint.resolve(path.replace("{id}", "" + GIVEN.get("id")) + query));
    }

    private static JsonNode read(URI address) throws IOException {
        try (InputStream answer = address.toURL().openStream()) {
            return JSON.readTree(answer);
        }
    }
}
