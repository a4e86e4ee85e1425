package crosssell.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// That what is deployed is what runs. A caller of an alias gets the version that the alias points to, and SAM
/// publishes a new one only if the function's properties differ from before. It reads them as written in the template:
/// with another value of a parameter they read the same, so the new value would never take effect.
///
/// Source: serverless-application-model, issue 3820, and its translator, which names a version by a digest of the
/// properties before functions of CloudFormation are resolved.
class TemplateVersionsTest {

    private static final Path FILE = Path.of("..", "template.yaml");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private final JsonNode template;
    private final String text;

    TemplateVersionsTest() throws IOException {
        text = Files.readString(FILE);
        template = new YAMLMapper().readTree(text);
    }

    private static Set<String> names(JsonNode section) {
        return section.propertyStream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The names of parameters and conditions in a part of the template, whichever function of CloudFormation has them.
    /// Literal texts are not taken for names: no function of the template has one that is.
    private Set<String> unresolved(JsonNode part) {
        Set<String> known = names(template.path("Parameters"));
        known.addAll(names(template.path("Conditions")));
        Set<String> found = new TreeSet<>();
        texts(part)
                .flatMap(value -> WORD.matcher(value).results().map(MatchResult::group))
                .filter(known::contains)
                .forEach(found::add);
        return found;
    }

    private static Stream<String> texts(JsonNode part) {
        return part.isContainerNode()
                ? part.valueStream().flatMap(TemplateVersionsTest::texts)
                : Stream.of(part.asText());
    }

    /// Whatever SAM makes the digest of: the function's properties, and those that all have.
    private Map<String, JsonNode> functions(boolean withAlias) {
        Map<String, JsonNode> functions = new TreeMap<>();
        template.path("Resources").propertyStream().forEach(resource -> {
            JsonNode properties = resource.getValue().path("Properties");
            if (resource.getValue().path("Type").asText().equals("AWS::Serverless::Function")
                    && properties.has("AutoPublishAlias") == withAlias) {
                functions.put(resource.getKey(), properties);
            }
        });
        return functions;
    }

    @Test
    void noParameterIsAmongThePropertiesOfAFunctionThatIsCalledByAnAlias() {
        JsonNode all = template.path("Globals").path("Function");

        assertThat(functions(true))
                .containsOnlyKeys("ActFunction", "ApiFunction")
                .allSatisfy((name, properties) -> {
                    assertThat(unresolved(properties)).isEmpty();
                    assertThat(properties.path("AutoPublishAliasAllProperties").asBoolean())
                            .isTrue();
                });
        assertThat(unresolved(all)).isEmpty();
        assertThat(names(all)).doesNotContain("AutoPublishAlias", "SnapStart");
    }

    /// Or this test could not fail: the functions without an alias do have some.
    @Test
    void aParameterIsFoundWhereThereIsOne() {
        Map<String, Set<String>> found = new TreeMap<>();
        functions(false).forEach((name, properties) -> found.put(name, unresolved(properties)));

        assertThat(found)
                .isEqualTo(Map.of(
                        "IngestFunction", Set.of("AfterUpload", "IngestDisk", "IngestMemory"),
                        "RecomputeFunction", Set.of("RecomputeMemory", "ReportedMonths"),
                        "WorkFunction", Set.of("AfterUpload", "IngestDisk", "IngestMemory")));
    }

    @Test
    void aSnapshotIsTakenOfVersionsSoThatOnlyWhatHasAnAliasAsksForOne() {
        assertThat(functions(false).values())
                .allSatisfy(
                        properties -> assertThat(properties.has("SnapStart")).isFalse());
    }

    /// What is behind a name, such as a table's, SAM does not see change either: that is counted by hand.
    @Test
    void aFunctionWithAnAliasHasARevisionThatTheStepsOfARestoreName() throws IOException {
        assertThat(functions(true).values())
                .allSatisfy(properties -> assertThat(
                                properties.at("/Environment/Variables/REVISION").asText())
                        .matches("[0-9]+"));
        assertThat(Files.readString(Path.of("..", "docs", "operations.md"))).contains("`REVISION`");
    }

    @Test
    void whatHasNoAliasIsCalledWithoutOneAndWhatHasOneOnlyByIt() {
        List<String> called = Stream.of(
                        "AWS::Lambda::EventSourceMapping", "AWS::Lambda::Permission", "AWS::ApiGatewayV2::Integration")
                .flatMap(type -> template.path("Resources")
                        .valueStream()
                        .filter(resource -> resource.path("Type").asText().equals(type)))
                .map(resource -> resource.path("Properties"))
                .map(properties -> properties
                        .path(properties.has("IntegrationUri") ? "IntegrationUri" : "FunctionName")
                        .asText())
                .sorted()
                .distinct()
                .toList();

        assertThat(called)
                .containsExactly(
                        "ActFunction.Alias",
                        "ApiFunction.Alias",
                        "IngestFunction",
                        "RecomputeFunction",
                        "WorkFunction");
        assertThat(text).doesNotContain("IngestFunction.Alias", "RecomputeFunction.Alias", "WorkFunction.Alias");
    }
}
