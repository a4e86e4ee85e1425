package crosssell.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BundleTest {

    private static final String BUNDLE = Bundle.of(Dashboard.REPORT);

    @Test
    void everyModuleThatTheReportNeedsIsInItAfterThoseItImports() {
        List<String> modules = found("(?m)^modules\\['([^']+)'] = ");

        assertThat(modules)
                .contains("dom.js", "views.js", "views/overview.js")
                .doesNotContain("app.js", "state.js", "source.js")
                .isSubsetOf(Dashboard.MODULES)
                .isSortedAccordingTo((one, other) ->
                        Integer.compare(Dashboard.MODULES.indexOf(one), Dashboard.MODULES.indexOf(other)));
        assertThat(found("= modules\\['([^']+)'];")).isSubsetOf(modules);
    }

    @Test
    void aModuleGivesWhatItExports() {
        assertThat(BUNDLE)
                .contains("return {element, at};\n})();\n", "return {VIEWS, dimensions, context, answers};\n})();\n");
    }

    @Test
    void nothingIsImportedOrExportedAnyMore() {
        assertThat(BUNDLE.lines()).noneMatch(line -> line.startsWith("import") || line.startsWith("export"));
    }

    @Test
    void theBundleCannotEndTheElementThatItStandsIn() {
        assertThat(BUNDLE).doesNotContainIgnoringCase("</script").doesNotContain("<!--");
    }

    @Test
    void aMissingModuleIsNamed() {
        assertThatThrownBy(() -> Bundle.of("none.js")).hasMessageContaining("none.js");
    }

    private static List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(BUNDLE)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
