package crosssell.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DashboardTest {

    private static final Pattern LOADED = Pattern.compile("(?:src=|href=|from )[\"'](?!data:)\\.?([^\"']+)");

    @Test
    void everyFileHasItsType() {
        assertThat(Dashboard.paths())
                .extracting(path -> path + " " + Dashboard.file(path).contentType())
                .containsExactly(
                        "/ text/html; charset=utf-8",
                        "/dashboard.css text/css; charset=utf-8",
                        "/dashboard.js text/javascript; charset=utf-8",
                        "/charts.js text/javascript; charset=utf-8");
    }

    @Test
    void everythingThatThePageLoadsIsServedAndNothingElseIs() {
        List<String> loaded = Dashboard.paths().stream()
                .map(DashboardTest::text)
                .flatMap(text -> LOADED.matcher(text).results())
                .map(found -> found.group(1))
                .toList();

        assertThat(loaded).containsExactlyInAnyOrder("/dashboard.css", "/dashboard.js", "/charts.js");
    }

    @Test
    void thePageHasNoInlineScriptOrStyleWhichThePolicyWouldNotRun() {
        Matcher script = Pattern.compile("<script[^>]*>([^<]*)</script>").matcher(text("/"));

        assertThat(script.results().map(found -> found.group(1))).containsExactly("");
        assertThat(text("/")).doesNotContain("<style", " style=", " onclick=", "javascript:");
    }

    @Test
    void textIsNeverMadeMarkup() {
        assertThat(text("/dashboard.js") + text("/charts.js"))
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }

    @Test
    void anUnknownPathIsRefused() {
        assertThatThrownBy(() -> Dashboard.file("/index.html"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the dashboard has no /index.html, only [/, /dashboard.css, /dashboard.js, /charts.js]");
    }

    private static String text(String path) {
        return new String(Dashboard.file(path).bytes(), UTF_8);
    }
}
