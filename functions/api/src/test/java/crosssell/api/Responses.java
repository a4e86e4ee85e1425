package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.http.Answer;
import crosssell.http.Parameter;
import crosssell.http.Problem;
import crosssell.http.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The answers that a path of the OpenAPI document has: data with an example, not modified, and the problems.
record Responses(SampleApi sample, Shortened shortened) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> KEEPING = List.of("ETag", "Cache-Control", "Vary");

    /// @param schema of its body
    /// @param data the schema of its data; absent of a page, whose example would be itself
    ObjectNode of(Route route, ObjectNode schema, Optional<ObjectNode> data) {
        Answer answer = sample.get(route);
        if (answer.status() != 200) {
            throw new AssertionError(route.path() + " has no answer over the sample: " + SampleApi.json(answer));
        }
        ObjectNode responses = JSON.objectNode();
        ObjectNode found = responses.putObject("200").put("description", "Found.");
        KEEPING.stream().filter(answer.headers()::containsKey).forEach(name -> header(found, name));
        ObjectNode content =
                found.putObject("content").putObject(answer.headers().get("Content-Type"));
        content.set("schema", schema);
        if (route.parameters().contains(Parameters.CURSOR)) {
            header(found, "Link");
        }
        table(route).ifPresent(table -> {
            ObjectNode csv =
                    found.withObject("/content").putObject(table.headers().get("Content-Type"));
            csv.putObject("schema").put("type", "string");
            csv.put("example", new String(table.body(), UTF_8).lines().limit(2).collect(Collectors.joining("\r\n")));
        });
        data.ifPresent(form -> {
            ObjectNode example = (ObjectNode) SampleApi.json(answer);
            example.set("data", shortened.of(example.path("data"), form));
            content.set("example", example);
        });
        if (answer.headers().containsKey("ETag")) {
            refer(responses, "304", "NotModified");
        }
        refer(responses, "400", "BadRequest");
        if (ApiRoutes.ofRun(route) || route.path().contains("{")) {
            refer(responses, "404", "NotFound");
        }
        refer(responses, "405", "MethodNotAllowed");
        refer(responses, "406", "NotAcceptable");
        refer(responses, "413", "ContentTooLarge");
        refer(responses, "414", "UriTooLong");
        if (ApiRoutes.ofRun(route)) {
            refer(responses, "410", "Gone");
            refer(responses, "503", "NothingPublished");
        }
        refer(responses, "500", "InternalError");
        return responses;
    }

    /// The answer as CSV, if it is a list, be it by one of its parameters.
    private Optional<Answer> table(Route route) {
        Stream<Map<String, String>> queries = route.parameters().stream().flatMap(Responses::tried);
        return route.parameters().contains(Parameters.FORMAT)
                ? Stream.concat(Stream.of(Map.<String, String>of()), queries)
                        .map(query -> {
                            Map<String, String> csv = new TreeMap<>(query);
                            csv.put("format", "csv");
                            return sample.get(route, csv);
                        })
                        .filter(answer -> answer.status() == 200)
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Map<String, String>> tried(Parameter parameter) {
        if (parameter.equals(Documents.DIMENSION)) {
            return Stream.of(Map.of(parameter.name(), "size"));
        }
        return parameter.values() instanceof Parameter.OneOf choice
                ? Stream.of(Map.of(parameter.name(), choice.words().getFirst()))
                : Stream.empty();
    }

    static void refer(ObjectNode responses, String status, String name) {
        responses.putObject(status).put("$ref", "#/components/responses/" + name);
    }

    static void header(ObjectNode response, String name) {
        response.withObject("/headers").putObject(name).put("$ref", "#/components/headers/" + name);
    }

    ObjectNode shared() {
        Map<String, String> nothing = Map.of();
        ObjectNode shared = JSON.objectNode();
        ObjectNode notModified = shared.putObject("NotModified")
                .put("description", "`If-None-Match` has the `ETag` that is still in force.");
        KEEPING.forEach(name -> header(notModified, name));
        problem(
                shared,
                "BadRequest",
                "A parameter that the path does not know, or a value that it cannot have; an answer too large.",
                sample.ask("GET", "/v1/segments", Map.of("by", "siz"), nothing));
        problem(
                shared,
                "NotFound",
                "No such path, upload, customer, published period or run.",
                sample.ask("GET", "/v1/summary", Map.of("as_of", "2026-10-30"), nothing));
        problem(
                shared,
                "MethodNotAllowed",
                "A method that the path does not have.",
                sample.ask("POST", "/v1/summary", nothing, nothing));
        problem(
                shared,
                "NotAcceptable",
                "`Accept` takes neither JSON nor, of a list, CSV.",
                sample.ask("GET", "/v1/summary", nothing, Map.of("accept", "text/csv")));
        problem(
                shared,
                "Gone",
                "The figures of this run, or of the cursor's run, are kept no more.",
                sample.ask("GET", "/v1/summary", Map.of("run", sample.gone().id()), nothing));
        problem(
                shared,
                "ContentTooLarge",
                "A body of more than 16 KiB.",
                Problem.bodyTooLarge(20_000, 16_384).answer());
        problem(
                shared,
                "UriTooLong",
                "A path of more than 2 KiB, or a query of more than 8 KiB.",
                Problem.tooLong("query", 10_000, 8_192).answer());
        problem(
                shared,
                "InternalError",
                "Something underneath failed. The log says what, under the request id.",
                Problem.failed("JKJaXmPLvHcESHA=").answer());
        problem(
                shared,
                "NothingPublished",
                "Nothing is published yet, or the run was published before there was this figure; says what to do.",
                SampleApi.empty().ask("GET", "/v1/summary", nothing, nothing));
        ActOperations.addProblems(shared);
        return shared;
    }

    static void problem(ObjectNode shared, String name, String description, Answer answer) {
        ObjectNode response = shared.putObject(name).put("description", description);
        header(response, "Cache-Control");
        List.of("Allow", "Accept", "Retry-After").stream()
                .filter(answer.headers()::containsKey)
                .forEach(header -> header(response, header));
        ObjectNode content =
                response.putObject("content").putObject(answer.headers().get("Content-Type"));
        content.putObject("schema").put("$ref", "#/components/schemas/Problem");
        content.set("example", SampleApi.json(answer));
    }

    ObjectNode headers() {
        ObjectNode headers = JSON.objectNode();
        text(headers, "ETag", "A validator: give it back as `If-None-Match`.");
        text(
                headers,
                "Cache-Control",
                "`private, no-cache`: ask again each time, it is cheap. `private, max-age=86400, immutable` of what `run` names: "
                        + "it does not change. `no-store` of what names customers, and of problems.");
        text(headers, "Vary", "Which headers of the request matter.");
        text(headers, "Link", "The address of the next page, `rel=\"next\"`; left out where there is none.");
        headers.withObject("/Link").remove("required");
        text(headers, "Allow", "The methods there are.");
        text(headers, "Accept", "The type that a body can have.");
        text(headers, "Location", "The path that tells of the end of what was begun.");
        text(headers, "Retry-After", "Seconds to wait before asking again.");
        return headers;
    }

    private static void text(ObjectNode headers, String name, String description) {
        headers.putObject(name)
                .put("description", description)
                .put("required", true)
                .putObject("schema")
                .put("type", "string");
    }

    static JsonNode problem() {
        ObjectNode problem = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        problem.put("description", "Why a request has no answer.\n\nSource: RFC 9457.");
        ObjectNode properties = problem.putObject("properties");
        member(properties, "title", "string", "What is wrong, the same for all of its kind.");
        member(properties, "status", "integer", "The status of the answer.");
        member(properties, "detail", "string", "What is wrong here, and what would be right.");
        member(properties, "parameter", "string", "The parameter, field of the body or header at fault.");
        member(properties, "value", "string", "Its value.");
        member(properties, "allowed", "array", "What was allowed.")
                .putObject("items")
                .put("type", "string");
        member(properties, "nearest", "string", "What of that was probably meant.");
        member(properties, "requestId", "string", "Of a failure: by which the log can be searched.");
        problem.putArray("required").add("title").add("status").add("detail");
        return problem;
    }

    private static ObjectNode member(ObjectNode properties, String name, String type, String description) {
        return properties.putObject(name).put("type", type).put("description", description);
    }
}
