package crosssell.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.http.Parameter;
import crosssell.http.Route;
import crosssell.metrics.Calculation;
import crosssell.store.summary.Schemas;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The OpenAPI document: paths and parameters from the route table, schemas from the records, what they mean from
/// their javadoc, examples and headers from answers over the sample.
///
/// Source: OpenAPI Specification 3.1.1.
final class OpenApi {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    static final String SCHEMA = "#/components/schemas/";

    private final Schemas schemas = new Schemas();
    private final DataSchemas data = new DataSchemas(schemas);
    private final Map<String, ObjectNode> answers = new TreeMap<>();
    private final ActOperations acts = new ActOperations(schemas, answers);
    private final Responses responses = new Responses(SampleApi.published(), new Shortened(schemas.components()));

    static ObjectNode of(List<Route> routes) {
        return new OpenApi().document(routes);
    }

    private ObjectNode document(List<Route> routes) {
        ObjectNode document = JSON.objectNode().put("openapi", "3.1.1");
        document.putObject("info")
                .put("title", "Cross-sell metrics")
                .put("version", Calculation.DEFINITION_VERSION)
                .put("summary", "Published cross-sell figures, and the ledger of uploads behind them.")
                .put("description", """
                        The version is that of the definitions which the figures follow. Where a description says *absent*, \
                        the field is there and `null`: undefined, never 0. A rate is a fraction 0..1 with its parts. Money is a \
                        number with its exact decimals, in the currency of the uploads. Dates are UTC.

                        Every path that answers `GET` also answers `HEAD`. `Accept-Encoding: gzip` is met. Where a parameter is wrong, the answer \
                        says which, its value, what is allowed and what is nearest.""")
                .set("contact", JSON.objectNode().put("name", "Who runs this stack"));
        document.withObject("/info/license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "/").put("description", "where this document is served");
        security(document, "crosssell/read");
        tag(document, "Figures", "what was computed, of one published run");
        tag(document, "Ledger", "what was uploaded and published, whether or not there is a run");
        tag(document, "Acting", "what begins something; the answer says where to watch it");
        tag(document, "Pages", "for people, and this document");
        ObjectNode paths = document.putObject("paths");
        for (Route route : routes) {
            ObjectNode path = paths.withObjectProperty(route.path());
            boolean acting = route.method().equals("POST");
            path.set(route.method().toLowerCase(Locale.ROOT), acting ? acts.of(route) : operation(route));
        }
        document.set("components", components());
        return document;
    }

    /// Who is let in: by IAM, or by a token with this scope.
    static void security(ObjectNode of, String scope) {
        of.putArray("security").addObject().putArray("iam");
        of.withArray("/security").addObject().putArray("jwt").add(scope);
    }

    private static void tag(ObjectNode document, String name, String description) {
        document.withArray("/tags").addObject().put("name", name).put("description", sentence(description) + ".");
    }

    private ObjectNode operation(Route route) {
        Optional<ObjectNode> form = Optional.of(route.path())
                .filter(path -> path.startsWith("/v1/"))
                .map(data::of);
        ObjectNode operation = JSON.objectNode();
        operation.putArray("tags").add(form.isEmpty() ? "Pages" : ApiRoutes.ofRun(route) ? "Figures" : "Ledger");
        operation.put("operationId", "get" + name(route.path()));
        operation.put("summary", sentence(route.data()));
        ObjectNode schema = form.isPresent()
                ? answer(route)
                : JSON.objectNode().put("type", route.path().endsWith(".json") ? "object" : "string");
        operation.put("description", form.map(this::meaning).orElse(sentence(route.data()) + "."));
        id(operation, route);
        for (Parameter each : route.parameters()) {
            ObjectNode parameter = parameter(operation, each.name(), "query", each.meaning());
            if (each.needed()) {
                parameter.put("required", true);
            }
            parameter.set("schema", schema(each.values()));
        }
        operation.set("responses", responses.of(route, schema, form));
        return operation;
    }

    static void id(ObjectNode operation, Route route) {
        if (route.path().contains("{id}")) {
            parameter(operation, "id", "path", "its id, percent-encoded")
                    .put("required", true)
                    .putObject("schema")
                    .put("type", "string");
        }
    }

    static ObjectNode parameter(ObjectNode operation, String name, String in, String meaning) {
        return operation
                .withArray("/parameters")
                .addObject()
                .put("name", name)
                .put("in", in)
                .put("description", sentence(meaning) + ".");
    }

    static ObjectNode schema(Parameter.Values values) {
        ObjectNode schema = JSON.objectNode();
        switch (values) {
            case Parameter.OneOf choice -> {
                schema.put("type", "string");
                choice.words().forEach(schema.putArray("enum")::add);
            }
            case Parameter.Whole number -> {
                schema.put("type", "integer");
                if (number.most() > Integer.MAX_VALUE) {
                    schema.put("format", "int64");
                }
                schema.put("minimum", number.least()).put("maximum", number.most());
            }
            case Parameter.Kind.TEXT -> schema.put("type", "string");
            case Parameter.Kind.DECIMAL -> schema.put("type", "number");
            case Parameter.Kind.DATE -> schema.put("type", "string").put("format", "date");
            case Parameter.Kind.MONTH -> month(schema, "\\d{4}-\\d{2}").put("example", "2026-10");
            case Parameter.Kind.DATE_OR_MONTH -> month(schema, "\\d{4}-\\d{2}(-\\d{2})?");
        }
        return schema;
    }

    private static ObjectNode month(ObjectNode schema, String pattern) {
        return schema.put("type", "string").put("pattern", "^" + pattern + "$");
    }

    /// Registers the schema of the whole answer. Where a parameter makes other data of it, each of these is an answer
    /// of
    /// its own, named by the record: generators make nothing of use of data that are an object or a list.
    private ObjectNode answer(Route route) {
        String name = name(route.path()) + "Answer";
        List<ObjectNode> otherwise = data.otherwise(route.path());
        if (otherwise.isEmpty()) {
            return register(name, answer(route, data.of(route.path())));
        }
        ObjectNode any = JSON.objectNode().put("description", "An answer of `" + route.path() + "`.");
        any.putArray("anyOf").add(register(name + "All", answer(route, data.of(route.path()))));
        otherwise.forEach(
                each -> any.withArray("anyOf").add(register(name + "Of" + record(each), answer(route, each))));
        return register(name, any);
    }

    private ObjectNode register(String name, ObjectNode answer) {
        answers.put(name, answer);
        return JSON.objectNode().put("$ref", SCHEMA + name);
    }

    private ObjectNode answer(Route route, ObjectNode found) {
        ObjectNode answer = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        answer.put("description", "The answer of `" + route.path() + "`.");
        ObjectNode properties = answer.putObject("properties");
        ObjectNode asOf = JSON.objectNode().put("type", "string").put("format", "date");
        ObjectNode run = schemas.of(Ledger.RunHead.class);
        properties.set("asOf", ApiRoutes.ofRun(route) ? asOf : Schemas.orNull(asOf));
        asOf.put(
                "description",
                ApiRoutes.ofRun(route) ? "The end of this day." : "Of the newest run; null while there is none.");
        properties.set("run", ApiRoutes.ofRun(route) ? run : Schemas.orNull(run));
        properties.set("data", found);
        if (route.parameters().contains(Parameters.CURSOR)) {
            properties
                    .putObject("next")
                    .put("type", "string")
                    .put("description", "The `cursor` of the next page; left out where there is none.");
        }
        answer.putArray("required").add("asOf").add("run").add("data");
        return answer;
    }

    /// The record that data are of, or lists of.
    private static String record(ObjectNode schema) {
        return schema.findValue("$ref").asText().substring(SCHEMA.length());
    }

    /// What the javadoc says of the record that a path's data are of, or lists of.
    private String meaning(ObjectNode schema) {
        return Objects.requireNonNull(schemas.components().get(record(schema)))
                .path("description")
                .asText();
    }

    private ObjectNode components() {
        ObjectNode components = JSON.objectNode();
        ObjectNode all = components.putObject("schemas");
        answers.forEach(all::set);
        schemas.components().forEach(all::set);
        all.set("Problem", Responses.problem());
        components.set("responses", responses.shared());
        components.set("headers", responses.headers());
        ObjectNode schemes = components.putObject("securitySchemes");
        schemes.putObject("iam")
                .put("type", "apiKey")
                .put("in", "header")
                .put("name", "Authorization")
                .put("description", "AWS Signature Version 4, service `execute-api`: the default.")
                .put("x-amazon-apigateway-authtype", "awsSigv4");
        schemes.putObject("jwt")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put(
                        "description",
                        "A token of the issuer that the stack was deployed with, with the scope `crosssell/read` or "
                                + "`crosssell/act`, or what the stack calls them.");
        return components;
    }

    /// `/v1/uploads/{id}` is `UploadsById`, `/` is `Index`.
    static String name(String path) {
        if (path.equals("/")) {
            return "Index";
        }
        return Pattern.compile("[a-z]+")
                .matcher(path.replaceFirst("^/v1/", "").replace("{", "by/"))
                .results()
                .map(word -> sentence(word.group()))
                .reduce("", String::concat);
    }

    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// A tree as it is written to a file.
    static String text(JsonNode tree) {
        return tree.toPrettyString() + "\n";
    }
}
