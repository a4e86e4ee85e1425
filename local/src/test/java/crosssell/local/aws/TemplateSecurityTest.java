package crosssell.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The permissions in `template.yaml`. Functions of CloudFormation are read as their arguments: `!If [A, b, c]` as a
/// list, `!Ref X` as a text.
class TemplateSecurityTest {

    private static final String ROUTE = "AWS::ApiGatewayV2::Route";
    private static final String PREFLIGHT = "OPTIONS /{proxy+}";

    private static JsonNode resources = new YAMLMapper().createObjectNode();

    @BeforeAll
    static void read() throws IOException {
        resources = new YAMLMapper()
                .readTree(Path.of("..", "template.yaml").toFile())
                .path("Resources");
    }

    /// The property of each route, by route key.
    private static Map<String, JsonNode> routes(Function<JsonNode, JsonNode> property) {
        Map<String, JsonNode> routes = new TreeMap<>();
        ofType(ROUTE)
                .map(route -> route.path("Properties"))
                .forEach(route -> routes.put(route.path("RouteKey").textValue(), property.apply(route)));
        return routes;
    }

    private static Stream<JsonNode> ofType(String type) {
        return resources
                .valueStream()
                .filter(resource -> resource.path("Type").asText().equals(type));
    }

    /// What a function's own statements allow it: actions, resource and condition of each.
    private static List<String> allowed(String function) {
        return resources
                .path(function)
                .path("Properties")
                .path("Policies")
                .valueStream()
                .flatMap(policy -> policy.path("Statement").valueStream())
                .map(statement -> (statement.path("Action") + " on " + statement.path("Resource") + " "
                                + statement.path("Condition"))
                        .replace("\"", "")
                        .strip())
                .toList();
    }

    @Test
    void theReadingFunctionReadsAndDoesNothingElse() {
        assertThat(allowed("ApiFunction"))
                .containsExactly(
                        "[dynamodb:GetItem,dynamodb:Query] on SummaryTable.Arn",
                        "[dynamodb:GetItem,dynamodb:Query] on LedgerTable.Arn "
                                + "{ForAllValues:StringEquals:{dynamodb:LeadingKeys:[uploads]}}",
                        "[dynamodb:Query,dynamodb:Scan] on OwnershipTable.Arn");
    }

    @Test
    void theActingFunctionDoesWhatItsPathsDoAndNothingElse() {
        assertThat(allowed("ActFunction"))
                .containsExactly(
                        "sqs:SendMessage on [WorkQueue.Arn,RecomputeQueue.Arn]",
                        "s3:PutObject on ${UploadBucket.Arn}/*",
                        "dynamodb:GetItem on LedgerTable.Arn "
                                + "{ForAllValues:StringEquals:{dynamodb:LeadingKeys:[uploads]}}",
                        "dynamodb:PutItem on LedgerTable.Arn "
                                + "{ForAllValues:StringLike:{dynamodb:LeadingKeys:[act#*]}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ApiFunction", "ActFunction"})
    void nothingElseIsAllowedToWhoAnswersHttp(String function) {
        JsonNode properties = resources.path(function).path("Properties");

        assertThat(properties.path("Policies")).hasSize(1);
        assertThat(properties.has("Role")).isFalse();
        assertThat(Stream.of("AWS::IAM::ManagedPolicy", "AWS::IAM::Policy", "AWS::IAM::RolePolicy")
                        .flatMap(TemplateSecurityTest::ofType)
                        .map(JsonNode::toString))
                .isNotEmpty()
                .noneMatch(policy -> policy.contains(function + "Role"));
    }

    @Test
    void everyRouteAsksWhoCallsButTheBrowsersPreflight() {
        Map<String, JsonNode> types = routes(route -> route.path("AuthorizationType"));

        assertThat(types.remove(PREFLIGHT)).hasToString("\"NONE\"");
        assertThat(types.values()).allSatisfy(type -> assertThat(type).hasToString("[\"UseJwt\",\"JWT\",\"AWS_IAM\"]"));
        Map<String, JsonNode> authorisers = routes(route -> route.path("AuthorizerId"));
        authorisers.remove(PREFLIGHT);
        assertThat(authorisers.values())
                .allSatisfy(id -> assertThat(id).hasToString("[\"UseJwt\",\"ApiAuthorizer\",\"AWS::NoValue\"]"));
    }

    @Test
    void aPreflightIsAnsweredOnlyWhereAnOriginIsAllowed() {
        assertThat(ofType(ROUTE)
                        .filter(route -> route.path("Properties")
                                .path("RouteKey")
                                .asText()
                                .equals(PREFLIGHT))
                        .map(route -> route.path("Condition").asText()))
                .containsExactly("AllowOrigins");
        assertThat(resources.at("/Api/Properties/CorsConfiguration/0").asText()).isEqualTo("AllowOrigins");
    }

    @Test
    void whoMayReadMayNotAct() {
        Map<String, String> scopes = new TreeMap<>();
        routes(route -> route.path("AuthorizationScopes"))
                .forEach((key, scope) -> scopes.put(key, scope.path(1).path(0).asText()));
        Map<String, String> targets = new TreeMap<>();
        routes(route -> route.path("Target")).forEach((key, target) -> targets.put(key, target.asText()));

        assertThat(scopes)
                .isEqualTo(Map.of(
                        "$default",
                        "ReadScope",
                        PREFLIGHT,
                        "",
                        "POST /v1/recompute",
                        "ActScope",
                        "POST /v1/uploads",
                        "ActScope",
                        "POST /v1/uploads/{id}/withdraw",
                        "ActScope"));
        targets.forEach((key, target) -> assertThat(target)
                .as(key)
                .isEqualTo("integrations/${" + (key.startsWith("POST") ? "Act" : "Api") + "Integration}"));
        assertThat(resources.at("/ActIntegration/Properties/IntegrationUri").asText())
                .isEqualTo("ActFunction.Alias");
        assertThat(resources.at("/ApiIntegration/Properties/IntegrationUri").asText())
                .isEqualTo("ApiFunction.Alias");
    }

    @Test
    void whatActsIsThrottledByItselfOnceItsRouteIsThere() {
        JsonNode stage = resources.path("ApiStage");
        List<String> throttled = stage.path("Properties")
                .path("RouteSettings")
                .propertyStream()
                .map(Map.Entry::getKey)
                .toList();

        assertThat(throttled)
                .containsExactlyInAnyOrderElementsOf(routes(route -> route).keySet().stream()
                        .filter(key -> key.startsWith("POST"))
                        .toList());
        assertThat(stage.path("DependsOn")
                        .valueStream()
                        .map(id -> resources
                                .path(id.asText())
                                .path("Properties")
                                .path("RouteKey")
                                .asText()))
                .containsExactlyInAnyOrderElementsOf(throttled);
    }

    @Test
    void theAccessLogNamesTheRouteAndNotThePath() {
        assertThat(resources.at("/ApiStage/Properties/AccessLogSettings/Format").asText())
                .contains("$context.routeKey")
                .doesNotContain("$context.path");
    }
}
