package crosssell.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.dashboard.Bundle;
import crosssell.dashboard.Dashboard;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;

/// A self-contained page: styles, scripts and figures are inside. Its policy lets it run only these scripts and reach
/// no host, so the name of a product or customer always stays text.
@SuppressWarnings("InlineFormatString") // a page and a policy read better whole
final class Page {

    /// ECharts gives text its font by style attributes, which cannot be named by a hash.
    private static final String POLICY =
            "default-src 'none'; script-src %s %s; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    private Page() {}

    /// @param figures as the API's paths give them
    /// @param run the run's own data
    static byte[] of(JsonNode figures, JsonNode run) {
        String charts = text(Dashboard.charts());
        String script = Bundle.of(Dashboard.REPORT);
        LocalDate asOf = LocalDate.parse(run.path("asOf").asText());
        String title = "Cross-sell, " + MonthlyReport.month(asOf);
        String page = """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <link rel="icon" href="data:,">
                <style>%s
                %s</style>
                <script>%s</script>
                <script type="application/json" id="figures">%s</script>
                <script type="module">%s</script>
                </head>
                <body>
                <main id="report"></main>
                <noscript>The charts and tables of this page are drawn by scripts within it. The workbook beside it has the same figures.</noscript>
                </body>
                </html>
                """;
        return page.formatted(
                        POLICY.formatted(hash(charts), hash(script)),
                        title,
                        text(Dashboard.looks()),
                        text(Dashboard.reportLooks()).replace("TITLE", title),
                        charts,
                        json(figures, run),
                        script)
                .getBytes(UTF_8);
    }

    /// Nothing in it can end its element, or a line.
    private static String json(JsonNode figures, JsonNode run) {
        ObjectNode both = JsonNodeFactory.instance.objectNode();
        return both.<ObjectNode>set("run", run)
                .<ObjectNode>set("figures", figures)
                .toString()
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String text(Dashboard.File file) {
        return new String(file.bytes(), UTF_8);
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
