package crosssell.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final Pattern SCRIPT = Pattern.compile("(?s)<script([^>]*)>(.*?)</script>");

    private final ObjectNode figures = Golden.figures();

    @Test
    void thePageNamesItsMonth() {
        assertThat(page())
                .contains("<title>Cross-sell, December 2024</title>", "content: \"Cross-sell, December 2024\"");
    }

    @Test
    void thePageLoadsNothing() {
        String markup = SCRIPT.matcher(page()).replaceAll("");

        assertThat(found(Pattern.compile("\\b(?:src|href|action)=\"([^\"]*)"), markup))
                .containsExactly("data:,");
        assertThat(markup).doesNotContain("url(", "@import", "http:", "https:");
        assertThat(found(Pattern.compile("<script([^>]*)>"), page()))
                .noneMatch(attributes -> attributes.contains("src"));
    }

    @Test
    void thePolicyLetsItsOwnScriptsRunAndReachNobody() {
        List<String> run = SCRIPT.matcher(page())
                .results()
                .filter((MatchResult script) -> !script.group(1).contains("json"))
                .map(script -> "'sha256-" + sha256(script.group(2)) + "'")
                .toList();

        assertThat(run).hasSize(2);
        assertThat(found(Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)"), page()))
                .containsExactly("default-src 'none'; script-src " + String.join(" ", run)
                        + "; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'");
    }

    @Test
    void thePageHoldsTheFiguresAsTheyAre() throws JsonProcessingException {
        JsonNode held = held();

        assertThat(held.path("run")).isEqualTo(new JsonMapper().readTree(new String(Golden.RUN, UTF_8)));
        figures.forEachEntry((name, figure) ->
                assertThat(held.path("figures").path(name)).as(name).isEqualTo(figure));
    }

    @Test
    void aNameThatIsMarkupStaysText() throws JsonProcessingException {
        String name = "</script><script>alert(1)</script><!-- \u2028";
        ((ObjectNode) figures.path("products").path(0)).put("product", name);

        assertThat(found(SCRIPT, page())).hasSize(3);
        assertThat(page()).doesNotContain("alert(1)</script>");
        assertThat(held().at("/figures/products/0/product").asText()).isEqualTo(name);
    }

    @Test
    void noScriptEndsItsOwnElement() {
        assertThat(found(SCRIPT, page()))
                .containsExactly("", " type=\"application/json\" id=\"figures\"", " type=\"module\"");
        assertThat(page()).endsWith("</html>\n");
    }

    private String page() {
        return Golden.text(Golden.report(figures), MonthlyReport.PAGE);
    }

    private JsonNode held() throws JsonProcessingException {
        return new JsonMapper()
                .readTree(found(Pattern.compile("id=\"figures\">(.*)</script>"), page())
                        .getFirst());
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
