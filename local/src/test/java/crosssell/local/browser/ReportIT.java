package crosssell.local.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import crosssell.local.browser.Chromium.Tab;
import crosssell.local.sample.SampleSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The monthly report of the sample, as a reader opens, reads and prints it. Screenshots and the print are left in
/// `target/screenshots`.
@SuppressWarnings("NullAway.Init")
class ReportIT {

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static Path report;
    private static List<String> titles;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        try (SampleSuite sample = new SampleSuite();
                Tab dashboard = chromium.tab(1440, ColorScheme.LIGHT)) {
            report = Files.writeString(folder.resolve("cross-sell.html"), sample.report());
            titles = dashboard
                    .open(sample.endpoint() + "/")
                    .page()
                    .locator("nav a")
                    .allTextContents();
        }
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "390, DARK"})
    void itHasAllViewsAndAsksNobodyForAnything(int width, ColorScheme scheme) {
        try (Tab tab = chromium.tab(width, scheme)) {
            Page page = tab.report(report).page();
            tab.screenshot("report-" + width);

            assertThat(page.locator("h2.view").allTextContents()).isEqualTo(titles);
            assertThat(page.locator(".chart").count()).isPositive();
            assertThat(page.locator(".chart:not(:has(svg))").count()).isZero();
            assertThat(tab.hosts()).isSubsetOf("file://", "data:");
            tab.isSound("report");
        }
    }

    @Test
    void itsSentencesAndCardsAreTheDashboards() throws IOException {
        try (SampleSuite sample = new SampleSuite();
                Tab dashboard = chromium.tab(1440, ColorScheme.LIGHT);
                Tab tab = chromium.tab(1440, ColorScheme.LIGHT)) {
            Page shown = dashboard.open(sample.endpoint() + "/").page();
            Page page = tab.report(report).page();

            assertThat(page.locator(".said").first().locator("li").allTextContents())
                    .isNotEmpty()
                    .isEqualTo(shown.locator(".said li").allTextContents());
            assertThat(page.locator(".cards").first().locator("b").allTextContents())
                    .isNotEmpty()
                    .isEqualTo(shown.locator(".card b").allTextContents());
        }
    }

    @Test
    void itPrintsInPagesOfA4() throws IOException {
        try (Tab tab = chromium.tab(1440, ColorScheme.DARK)) {
            Path print = tab.report(report).print("report");

            List<String> pages = boxes(Files.readString(print, ISO_8859_1));
            assertThat(pages).hasSizeGreaterThanOrEqualTo(titles.size()).containsOnly("594.95996 841.91998");
        }
    }

    /// The sizes of a PDF's pages in points.
    private static List<String> boxes(String pdf) {
        return Pattern.compile("/MediaBox \\[0 0 ([^]]+)]")
                .matcher(pdf)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
