package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Holds answers against the OpenAPI document that is served: status, media type, headers, and a body that has
/// every field which the schema has, and no other.
public final class Documented {

    private static final String SCHEMA = "#/components/schemas/";
    private static final String BASE = "https://crosssell/schemas";
    private static final JsonNode OPEN_API = openApi();
    private static final Map<String, Pattern> PATHS = patterns();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(Map.of(BASE, schemas()))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private Documented() {}

    /// Every path in the document that can be read.
    public static List<String> paths() {
        return OPEN_API.path("paths")
                .propertyStream()
                .filter(path -> path.getValue().has("get"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Fails unless the answer is as documented.
    ///
    /// @param target path and query that were asked for
    /// @param headers of the answer, with the names that the document has
    /// @param body as it was sent, zipped or not
    public static void check(String method, String target, int status, Map<String, String> headers, byte[] body) {
        String asked = method + " " + target + " -> " + status;
        JsonNode response = response(method, target.split("\\?", 2)[0], status)
                .orElseThrow(() -> new AssertionError("undocumented: " + asked));
        assertThat(headers.keySet())
                .as(asked)
                .containsAll(response.path("headers")
                        .propertyStream()
                        .filter(each ->
                                resolved(each.getValue()).path("required").asBoolean())
                        .map(Map.Entry::getKey)
                        .toList());
        if (!response.has("content")) {
            assertThat(body).as(asked).isEmpty();
            return;
        }
        String type = headers.getOrDefault("Content-Type", "");
        JsonNode content = response.path("content").path(type);
        assertThat(content.isMissingNode())
                .as("%s is of the undocumented type %s", asked, type)
                .isFalse();
        if (type.endsWith("json") && !method.equals("HEAD")) {
            JsonNode form = content.path("schema");
            Schema schema = form.has("$ref")
                    ? SCHEMAS.getSchema(
                            SchemaLocation.of(BASE + form.path("$ref").asText().replace(SCHEMA, "#/$defs/")))
                    : SCHEMAS.getSchema(form);
            assertThat(schema.validate(new String(plain(headers, body), UTF_8), InputFormat.JSON))
                    .as("%s is not as %s", asked, form)
                    .isEmpty();
        }
    }

    /// What is documented for this answer. Other paths and methods than there are have the problems that all have; a
    /// preflight has nothing anywhere.
    private static Optional<JsonNode> response(String method, String path, int status) {
        if (method.equals("OPTIONS") && status == 204) {
            return Optional.of(JsonNodeFactory.instance.objectNode());
        }
        String operation = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        Optional<String> template = template(path, operation);
        if (template.isEmpty() || status == 405) { // a method that another function has
            return OPEN_API.path("components")
                    .path("responses")
                    .valueStream()
                    .filter(each -> each.findPath("example").path("status").asInt() == status)
                    .findFirst();
        }
        JsonNode responses =
                OPEN_API.path("paths").path(template.get()).path(operation).path("responses");
        return Optional.of(resolved(responses.path(Integer.toString(status)))).filter(each -> !each.isMissingNode());
    }

    /// The path as documented; empty if there is none that has the operation.
    static Optional<String> template(String path, String operation) {
        return PATHS.entrySet().stream()
                .filter(each -> OPEN_API.path("paths").path(each.getKey()).has(operation))
                .filter(each -> each.getValue().matcher(path).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, Pattern> patterns() {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        OPEN_API.path("paths")
                .fieldNames()
                .forEachRemaining(path -> patterns.put(
                        path, Pattern.compile(path.replace(".", "\\.").replaceAll("\\{\\w+}", ".+"), Pattern.DOTALL)));
        return patterns;
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? OPEN_API.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static byte[] plain(Map<String, String> headers, byte[] body) {
        if (!headers.containsKey("Content-Encoding")) {
            return body;
        }
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The document's schemas as one schema: the rest of the document would be unknown keywords to the validator.
    private static String schemas() {
        JsonNode schemas = OPEN_API.path("components").path("schemas");
        return "{\"$defs\":" + schemas.toString().replace(SCHEMA, "#/$defs/") + "}";
    }

    private static JsonNode openApi() {
        try (InputStream resource = Documented.class.getResourceAsStream("openapi.json")) {
            return new JsonMapper().readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
