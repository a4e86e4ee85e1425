package crosssell.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import crosssell.api.ApiHandler;
import crosssell.local.browser.Chromium.Tab;
import crosssell.local.lambda.Function;
import crosssell.local.lambda.HttpGateway;
import crosssell.local.lambda.HttpRoutes;
import crosssell.local.sample.SampleSuite;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.summary.InMemorySummaryTable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static SampleSuite site;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        site = new SampleSuite();
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
            tab.open(site.endpoint() + "/");
            for (String view : views(tab)) {
                tab.open(site.endpoint() + "/?view=" + view);
                tab.screenshot(view + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));

                assertThat(tab.errors()).as(view).isEmpty();
                assertThat(tab.overflow()).as("sideways, " + view).isZero();
                assertThat(tab.barriers()).as(view).isEmpty();
                assertThat(tab.page().locator("#message").isVisible()).as(view).isFalse();
            }
            assertThat(tab.hosts()).isSubsetOf(site.endpoint().toString(), "blob:", "data:");
        }
    }

    @Test
    void whatIsChosenIsInTheAddressAndComesBackWithIt() {
        try (Tab tab = chromium.tab(WIDE, ColorScheme.LIGHT)) {
            Page page = tab.open(site.endpoint() + "/").page();

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
        JsonNode summary = json("/v1/summary").path("data");
        try (Tab tab = chromium.tab(WIDE, ColorScheme.LIGHT)) {
            List<String> cards =
                    tab.open(site.endpoint() + "/").page().locator(".card b").allTextContents();

            assertThat(cards)
                    .startsWith(
                            percent(summary.at("/crossSellRate/rate").doubleValue()),
                            percent(summary.at("/earnedCrossSellRate/rate").doubleValue()));
        }
    }

    private static String percent(double fraction) {
        return BigDecimal.valueOf(fraction * 100).setScale(1, RoundingMode.HALF_UP) + " %";
    }

    @Test
    void aTableDownloadsAsCsvWithEveryFigureInFull() throws IOException {
        JsonNode first = json("/v1/segments?by=size").at("/data/0");
        try (Tab tab = chromium.tab(WIDE, ColorScheme.LIGHT)) {
            Page page = tab.open(site.endpoint() + "/?view=segments&by=size").page();
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
            Page page = tab.open(site.endpoint() + "/").page();

            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.textContent"))
                    .isEqualTo("Skip to the figures");
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
            Page page = tab.open(site.endpoint() + address).page();

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
            tab.open(site.endpoint() + "/");

            assertThat(bytes[0]).isPositive().isLessThan(300_000);
        }
    }

    @Test
    void beforeAnythingIsPublishedThePageSaysWhatToDo() {
        Function api = new Function(
                "api",
                new ApiHandler(new InMemorySummaryTable(), new InMemoryUploadLedger(), new InMemoryOwnershipTable()),
                System.err);
        try (HttpGateway empty = HttpGateway.start(0, new HttpRoutes(Map.of(), api), Clock.systemUTC());
                Tab tab = chromium.tab(WIDE, ColorScheme.LIGHT)) {
            Page page = tab.open(empty.endpoint() + "/").page();

            assertThat(page.locator("#message").textContent()).startsWith("Nothing is published yet.");
            assertThat(tab.errors()).isEmpty();
            page.click("nav a:has-text('Data')");
            tab.settled();
            tab.screenshot("data-unpublished");
            assertThat(tab.errors()).isEmpty();
        }
    }

    private static JsonNode json(String path) throws IOException {
        try (InputStream answer = site.endpoint().resolve(path).toURL().openStream()) {
            return new JsonMapper().readTree(answer);
        }
    }
}
