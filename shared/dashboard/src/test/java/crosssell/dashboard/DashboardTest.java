package crosssell.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardTest {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import .* from '([^']+)';$");
    private static final Pattern LOADED = Pattern.compile("src=\"/scripts/([^\"]+)\"");

    @Test
    void everythingThatThePageLoadsIsServed() {
        assertThat(found(LOADED, page()))
                .containsExactly("echarts.min.js", "app.js")
                .allSatisfy(name -> assertThat(Dashboard.script(name)).isPresent());
    }

    @Test
    void aModuleStandsAfterWhatItImports() {
        List<String> before = new ArrayList<>();
        for (String module : Dashboard.MODULES) {
            Path folder = Objects.requireNonNull(Path.of("/" + module).getParent());
            assertThat(found(IMPORT, text(module))
                            .map(name ->
                                    folder.resolve(name).normalize().toString().substring(1)))
                    .as("imports of " + module)
                    .isSubsetOf(before);
            before.add(module);
        }
    }

    @Test
    void thePageHasNoInlineScriptOrStyleWhichThePolicyWouldNotRun() {
        assertThat(found(Pattern.compile("<script[^>]*>([^<]*)</script>"), page()))
                .containsOnly("");
        assertThat(page()).doesNotContain("<style", " style=", " onclick=", "javascript:");
    }

    @Test
    void nothingIsAskedOfAnotherHostAndTextIsNeverMadeMarkup() {
        assertThat(Dashboard.MODULES)
                .allSatisfy(module -> assertThat(text(module))
                        .doesNotContain(
                                "http:",
                                "https:",
                                "innerHTML",
                                "outerHTML",
                                "insertAdjacentHTML",
                                "document.write",
                                "eval("));
    }

    @Test
    void allOfThePageButTheChartsLibraryIsSmall() {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(Dashboard.looks().bytes());
            for (String each : Dashboard.MODULES) {
                gzip.write(Dashboard.script(each).orElseThrow().bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        // A first view may have 300 kB with its figures; the browser tests check that limit.
        assertThat(zipped.size()).isLessThan(60_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "index.html", "/page.css", "../Dashboard.class", "Dashboard.class", "views/"})
    void nothingElseIsServed(String name) {
        assertThat(Dashboard.script(name)).isEmpty();
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }

    private static String page() {
        return new String(Dashboard.page().bytes(), UTF_8);
    }

    private static String text(String name) {
        return new String(Dashboard.script(name).orElseThrow().bytes(), UTF_8);
    }
}
