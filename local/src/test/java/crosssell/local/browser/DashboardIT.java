package crosssell.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import crosssell.local.browser.Chromium.Tab;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The dashboard over the sample, as somebody sees it. Screenshots are left in `target/screenshots`.
@SuppressWarnings("NullAway.Init")
class DashboardIT {

    private static final int WIDE = 1440;
    private static final int NARROW = 390;

    private static Chromium chromium;
    private static SampleSite site;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        site = SampleSite.published();
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private static List<String> views(Tab tab) {
        return tab.page().locator("nav a").all().stream()
                .map(link -> Objects.requireNonNull(link.getAttribute("href")))
                .map(href -> href.replaceFirst(".*view=(\\w+).*", "$1"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "1440, DARK", "390, LIGHT", "390, DARK"})
    void everyViewIsDrawnWithoutErrorsBarriersOrSidewaysScrolling(int width, ColorScheme scheme) {
        try (Tab tab = chromium.tab(width, scheme)) {
            tab.open(site.url() + "/");
            for (String view : views(tab)) {
                tab.open(site.url() + "/?view=" + view);
                tab.screenshot(view + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));

                assertThat(tab.errors()).as(view).isEmpty();
                assertThat(tab.overflow()).as("sideways, " + view).isZero();
                assertThat(tab.barriers()).as(view).isEmpty();
                assertThat(tab.page().locator("#message").isVisible()).as(view).isFalse();
            }
            assertThat(tab.hosts()).containsOnly(site.url().toString(), "blob:", "data:");
        }
    }

    @Test
    void whatIsChosenIsInTheAddressAndComesBackWithIt() {
        try (Tab tab = chromium.tab(WIDE, ColorScheme.LIGHT)) {
            Page page = tab.open(site.url() + "/").page();

            page.selectOption("#segment", "enterprise");
            tab.settled();
            page.click("nav a:has-text('Velocity')");
            tab.settled();
            String chosen = page.url();

            assertThat(URI.create(chosen).getQuery()).contains("view=velocity", "segment=enterprise");
            page.goBack();
            tab.settled();
            assertThat(page.title()).startsWith("Overview");
            assertThat(page.inputValue("#segment")).isEqualTo("enterprise");
            tab.open(chosen);
            assertThat(page.inputValue("#segment")).isEqualTo("enterprise");
            assertThat(page.title()).startsWith("Velocity");
        }
    }

    @Test
    void theHeadlineIsTheApisToTheDigitShown() throws IOException {
        JsonNode summary = site.get("/v1/summary").path("data");
        try (Tab tab = chromium.tab(WIDE, ColorScheme.LIGHT)) {
            List<String> cards = tab.open(site.url() + "/").page().locator(".card b").allTextContents();

            assertThat(cards)
                    .startsWith(
                            percent(summary.at("/crossSellRate/rate").doubleValue()),
                            percent(summary.at("/earnedCrossSellRate/rate").doubleValue()));
        }
    }

    private static String percent(double fraction) {
        return java.math.BigDecimal.valueOf(fraction * 100).setScale(1, java.math.RoundingMode.HALF_UP) + " %";
    }

    @Test
    void aTableDownloadsAsCsvWithEveryFigureInFull() throws IOException {
        JsonNode first = site.get("/v1/segments?by=size").at("/data/0");
        try (Tab tab = chromium.tab(WIDE, ColorScheme.LIGHT)) {
            Page page = tab.open(site.url() + "/?view=segments&by=size").page();
            Download download = page.waitForDownload(
                    () -> page.locator("button.csv").first().click());

            List<String> lines = Files.readAllLines(download.path());
            assertThat(download.suggestedFilename()).endsWith(".csv");
            assertThat(lines.getFirst()).startsWith("size,Customers,Two or more,Rate,");
            assertThat(Arrays.asList(lines.get(1).split(",")))
                    .startsWith(
                            first.path("value").asText(),
                            first.path("customers").asText(),
                            first.path("multiProductCustomers").asText(),
                            first.at("/crossSellRate/rate").asText());
        }
    }

    @Test
    void everythingIsReachedAndUsedByKeyboard() {
        try (Tab tab = chromium.tab(WIDE, ColorScheme.LIGHT)) {
            Page page = tab.open(site.url() + "/").page();

            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("Skip to the figures");
            page.locator("nav a").nth(1).focus();
            page.keyboard().press("Enter");
            tab.settled();
            assertThat(page.url()).contains("view=segments");
            page.locator(".about button").first().focus();
            assertThat(page.locator(".definition").first().isVisible()).isTrue();
            page.locator("thead button").first().focus();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?as_of=2001-01-01", "/?by=size&segment=none", "/?view=none"})
    void anAddressThatNamesNothingSaysSo(String address) {
        try (Tab tab = chromium.tab(NARROW, ColorScheme.LIGHT)) {
            Page page = tab.open(site.url() + address).page();

            assertThat(page.locator("#message").isVisible() || page.title().startsWith("Overview"))
                    .isTrue();
        }
    }

    @Test
    void theFirstViewIsSmall() {
        try (Tab tab = chromium.tab(WIDE, ColorScheme.LIGHT)) {
            long[] bytes = {0};
            tab.page().onResponse(response -> {
                if (!response.url().endsWith("echarts.min.js")) {
                    bytes[0] += response.request().sizes().responseBodySize;
                }
            });
            tab.open(site.url() + "/");

            assertThat(bytes[0]).isPositive().isLessThan(300_000);
        }
    }

    @Test
    void beforeAnythingIsPublishedThePageSaysWhatToDo() {
        try (SampleSite empty = SampleSite.empty();
                Tab tab = chromium.tab(WIDE, ColorScheme.LIGHT)) {
            Page page = tab.open(empty.url() + "/").page();

            assertThat(page.locator("#message").textContent()).startsWith("Nothing is published yet.");
            assertThat(tab.errors()).isEmpty();
            page.click("nav a:has-text('Data')");
            tab.settled();
            tab.screenshot("data-unpublished");
            assertThat(tab.errors()).isEmpty();
        }
    }

    static JsonNode json(String text) throws IOException {
        return new JsonMapper().readTree(text);
    }
}
