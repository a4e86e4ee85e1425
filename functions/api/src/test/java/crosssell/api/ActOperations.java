package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.act.RecomputeReceipt;
import crosssell.act.UploadOffer;
import crosssell.act.WithdrawalReceipt;
import crosssell.http.Answer;
import crosssell.http.Parameter;
import crosssell.http.Route;
import crosssell.store.act.Admission;
import crosssell.store.summary.Schemas;
import java.util.List;
import java.util.Map;

/// The operations that act, in the OpenAPI document: bodies from the fields that the routes know, examples from answers
/// over the sample.
///
/// @param components the document's schemas, to which those of bodies and answers are added
record ActOperations(Schemas schemas, Map<String, ObjectNode> components) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final SampleActs SAMPLE = SampleActs.where(new Admission.Now());

    ObjectNode of(Route route) {
        String name = OpenApi.name(route.path());
        ObjectNode operation = JSON.objectNode();
        operation.putArray("tags").add("Acting");
        operation.put("operationId", "post" + name);
        operation.put("summary", OpenApi.sentence(route.data()));
        operation.put("description", OpenApi.sentence(route.data()) + ".");
        OpenApi.security(operation, "crosssell/act");
        OpenApi.id(operation, route);
        OpenApi.parameter(
                        operation,
                        "Idempotency-Key",
                        "header",
                        "a key of your own, new for every new request: sent again with the same key within 24 hours, "
                                + "a request is not acted on again and gets the same answer")
                .putObject("schema")
                .put("type", "string")
                .put("pattern", "^[\\x20-\\x7e]{1,255}$")
                .put("example", SampleActs.KEY);
        if (!route.fields().isEmpty()) {
            operation.set("requestBody", body(route, name + "Request"));
        }
        operation.set("responses", responses(route, "Post" + name + "Answer"));
        return operation;
    }

    private ObjectNode body(Route route, String name) {
        ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        schema.put("description", "What `POST " + route.path() + "` is asked.");
        for (Parameter field : route.fields()) {
            ObjectNode of = OpenApi.schema(field.values());
            schema.withObject("/properties").set(field.name(), field.needed() ? of : Schemas.orNull(of));
            of.put("description", OpenApi.sentence(field.meaning()) + ".");
        }
        List<Parameter> needed =
                route.fields().stream().filter(Parameter::needed).toList();
        needed.forEach(field -> schema.withArray("/required").add(field.name()));
        components.put(name, schema);
        ObjectNode body = JSON.objectNode().put("required", !needed.isEmpty());
        ObjectNode content = body.putObject("content").putObject("application/json");
        content.putObject("schema").put("$ref", OpenApi.SCHEMA + name);
        content.set("example", Json.tree(SampleActs.body(route.path()).getBytes(UTF_8)));
        return body;
    }

    private ObjectNode responses(Route route, String name) {
        Answer answer = SAMPLE.post(route.path());
        ObjectNode responses = JSON.objectNode();
        ObjectNode acted = responses.putObject(String.valueOf(answer.status()));
        acted.put("description", answer.status() == 201 ? "Done." : "Begun: `Location` tells of its end.");
        List.of("Location", "Cache-Control").stream()
                .filter(answer.headers()::containsKey)
                .forEach(header -> Responses.header(acted, header));
        components.put(name, answer(route));
        ObjectNode content =
                acted.putObject("content").putObject(answer.headers().get("Content-Type"));
        content.putObject("schema").put("$ref", OpenApi.SCHEMA + name);
        content.set("example", SampleApi.json(answer));
        Responses.refer(responses, "400", "BadRequest");
        if (route.path().contains("{")) {
            Responses.refer(responses, "404", "NotFound");
        }
        Responses.refer(responses, "409", "UnderWay");
        Responses.refer(responses, "413", "ContentTooLarge");
        Responses.refer(responses, "414", "UriTooLong");
        Responses.refer(responses, "415", "UnsupportedMediaType");
        Responses.refer(responses, "422", "KeyOfAnotherRequest");
        Responses.refer(responses, "500", "InternalError");
        return responses;
    }

    private ObjectNode answer(Route route) {
        ObjectNode answer = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        answer.put("description", "The answer of `POST " + route.path() + "`.");
        ObjectNode properties = answer.putObject("properties");
        ObjectNode asOf = Schemas.orNull(JSON.objectNode().put("type", "string"));
        properties.set("asOf", asOf.put("format", "date").put("description", "Null: this is about no run."));
        properties.set("run", Schemas.orNull(schemas.of(Ledger.RunHead.class)));
        properties.set(
                "data",
                schemas.of(
                        switch (route.path()) {
                            case "/v1/recompute" -> RecomputeReceipt.class;
                            case "/v1/uploads" -> UploadOffer.class;
                            case "/v1/uploads/{id}/withdraw" -> WithdrawalReceipt.class;
                            default -> throw new AssertionError("no schema of " + route.path());
                        }));
        answer.putArray("required").add("asOf").add("run").add("data");
        return answer;
    }

    /// The problems that only what acts has.
    static void addProblems(ObjectNode shared) {
        Responses.problem(
                shared,
                "UnderWay",
                "The same request with the same `Idempotency-Key` is being acted on at this moment.",
                SampleActs.where(new Admission.Elsewhere(SampleActs.NOW.plusSeconds(59)))
                        .post("/v1/recompute"));
        Responses.problem(
                shared,
                "UnsupportedMediaType",
                "A body that is not sent as `application/json`.",
                SAMPLE.post("/v1/recompute", "text/csv"));
        Responses.problem(
                shared,
                "KeyOfAnotherRequest",
                "The `Idempotency-Key` was sent with another request within the last 24 hours.",
                SampleActs.where(new Admission.KeyTaken()).post("/v1/recompute"));
    }
}
