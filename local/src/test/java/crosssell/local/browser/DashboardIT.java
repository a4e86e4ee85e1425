package crosssell.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import crosssell.api.ApiHandler;
import crosssell.local.browser.Chromium.Tab;
import crosssell.local.lambda.Function;
import crosssell.local.lambda.HttpGateway;
import crosssell.local.lambda.HttpRoutes;
import crosssell.local.sample.SampleSuite;
import crosssell.metrics.model.Percent;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.summary.InMemorySummaryTable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The dashboard over the sample, as a user sees it. Screenshots are left in `target/screenshots`.
@SuppressWarnings("NullAway.Init")
class DashboardIT {

    private static final int WIDE = 1440;
    private static final int NARROW = 390;
    private static final Path PICTURE = Path.of("..", "docs", "dashboard.png");
    private static final int PICTURE_WIDTH = 1280;
    private static final int PICTURE_HEIGHT = 800;
    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;

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

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "1440, DARK", "390, LIGHT", "390, DARK"})
    void everyViewIsDrawnWithoutErrorsBarriersOrSidewaysScrolling(int width, ColorScheme scheme) {
        try (Tab tab = chromium.tab(width, scheme)) {
            tab.open(site.endpoint() + "/");
            for (String view : tab.views()) {
                tab.open(site.endpoint() + "/?view=" + view);
                tab.screenshot(view + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));

                tab.isSound(view);
                assertThat(tab.page().locator(".lacking").count()).as(view).isZero();
                BoundingBox link = tab.page().locator("nav a[aria-current]").boundingBox();
                assertThat(link.x).as("link of " + view).isBetween(0.0, width - link.width);
                assertThat(tab.page().locator("#message").isVisible()).as(view).isFalse();
            }
            assertThat(tab.hosts()).isSubsetOf(site.endpoint().toString(), "blob:", "data:");
        }
    }

    /// The picture in README.md. To take it anew:
    /// `./mvnw -q -Dquick -pl local -am verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false
    /// -Dit.test=DashboardIT#theReadmeShowsTheOverview -Dfailsafe.failIfNoSpecifiedTests=false -Dpicture=write`
    @Test
    void theReadmeShowsTheOverview() throws IOException {
        if ("write".equals(System.getProperty("picture"))) {
            try (Tab tab = chromium.tab(PICTURE_WIDTH, PICTURE_HEIGHT, ColorScheme.LIGHT)) {
                Files.write(PICTURE, tab.open(site.endpoint() + "/").window());
            }
        }

        ByteBuffer png = ByteBuffer.wrap(Files.readAllBytes(PICTURE));
        assertThat(png.getLong(0)).as("the signature of a PNG").isEqualTo(PNG_SIGNATURE);
        assertThat(List.of(png.getInt(16), png.getInt(20))).containsExactly(PICTURE_WIDTH, PICTURE_HEIGHT);
        assertThat(png.capacity()).isLessThan(200_000);
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

            assertThat(URI.create(chosen).getQuery()).contains("view=velocity", "by=size", "segment=enterprise");
            page.goBack();
            tab.settled();
            assertThat(page.title()).startsWith("Overview");
            assertThat(page.inputValue("#segment")).isEqualTo("enterprise");
            tab.open(chosen);
            assertThat(page.inputValue("#segment")).isEqualTo("enterprise");
            assertThat(page.title()).startsWith("Velocity");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void aClickOnATabScrollsNeitherTabsNorControlsAway(int width) {
        try (Tab tab = chromium.tab(width, ColorScheme.LIGHT)) {
            Page page = tab.open(site.endpoint() + "/").page();
            page.click("nav a:has-text('Segments')");
            tab.settled();

            assertThat(page.evaluate("() => scrollY")).isEqualTo(0);
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("view");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW, 320})
    void whatAFigureMeansOpensWithinTheWindowWhereverItsButtonIs(int width) {
        try (Tab tab = chromium.tab(width, ColorScheme.LIGHT)) {
            Page page = tab.open(site.endpoint() + "/").page();
            assertThat(page.locator(".card .about button").count())
                    .isPositive()
                    .isEqualTo(page.locator(".card").count());
            for (String view : tab.views()) {
                tab.open(site.endpoint() + "/?view=" + view);
                assertThat(page.evaluate("""
                        () => [...document.querySelectorAll('.about')].flatMap(about => ['start', 'center', 'end'].flatMap(block => {
                          const [button, text] = about.children;
                          button.scrollIntoView({block});
                          button.focus({preventScroll: true});
                          const {left, right, top, bottom, width} = text.getBoundingClientRect();
                          const {clientWidth, clientHeight, scrollWidth} = document.documentElement;
                          button.blur();
                          return width > 0 && left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight && scrollWidth <= clientWidth
                            ? [] : [`${button.getAttribute('aria-label')} at the ${block}: ${[left, top, right, bottom]}`];
                        }))""")).as(view).isEqualTo(List.of());
            }
            page.locator(".about button").first().hover();
            tab.screenshot("meaning-" + width);
        }
    }

    @Test
    void everyPublishedDateCanBeChosen() throws IOException {
        ObjectNode first = (ObjectNode) json("/v1/periods");
        ObjectNode rest = first.deepCopy();
        ((ObjectNode) rest.at("/data/0")).put("asOf", "2019-05-31");
        first.put("next", "more");
        try (Tab tab = chromium.tab(NARROW, ColorScheme.LIGHT)) {
            // The API answers with a limited number at once; the page asks for the rest.
            tab.page().route("**/v1/periods*", route -> {
                ObjectNode body = route.request().url().endsWith("?cursor=more") ? rest : first;
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(body.toString()));
            });
            Page page = tab.open(site.endpoint() + "/").page();

            assertThat(page.locator("#as-of option").allTextContents()).containsExactly("2026-10-31", "2019-05-31");
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
        return Percent.of(fraction).replace(' ', '\u00a0');
    }

    @Test
    void everyShareOfAPortfolioIsRoundedAsItIsElsewhere() {
        List<Double> shares = IntStream.rangeClosed(1, 400)
                .boxed()
                .flatMap(of -> IntStream.rangeClosed(0, of).mapToObj(part -> (double) part / of))
                .toList();
        try (Tab tab = chromium.tab(WIDE, ColorScheme.LIGHT)) {
            Object written = tab.open(site.endpoint() + "/").page().evaluate("""
                    async shares => {
                      const {percent} = await import('/scripts/format.js');
                      return shares.map(percent);
                    }""", shares);

            assertThat(written)
                    .isEqualTo(shares.stream().map(DashboardIT::percent).toList());
        }
    }

    @Test
    void aTableDownloadsAsCsvWithEveryFigureInFull() throws IOException {
        JsonNode first = json("/v1/segments?by=size").at("/data/0");
        try (Tab tab = chromium.tab(WIDE, ColorScheme.LIGHT)) {
            Page page = tab.open(site.endpoint() + "/?view=segments&by=size").page();

            List<String> lines = csv(page, page.locator("button.csv").first());

            assertThat(lines.getFirst()).startsWith("size,Customers,Two or more,Rate,\"95 %, low\",\"95 %, high\",");
            assertThat(Arrays.asList(lines.get(1).split(",")))
                    .startsWith(
                            first.path("value").asText(),
                            first.path("customers").asText(),
                            first.path("multiProductCustomers").asText(),
                            first.at("/crossSellRate/rate").asText(),
                            first.at("/crossSellRate/low").asText(),
                            first.at("/crossSellRate/high").asText());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "overview&segment=smb, Depth, depth-size-smb-2026-10-31.csv",
        "overview&segment=smb, Trend, trend-2026-10-31.csv",
        "opportunities&segment=smb&product=Mobile, Next products, next-products-mobile-size-smb-2026-10-31.csv",
        "products&as_of=2026-10-31, Penetration, penetration-2026-10-31.csv"
    })
    void aCsvIsNamedByItsDateAndWhoIsInIt(String view, String title, String name) {
        try (Tab tab = chromium.tab(WIDE, ColorScheme.LIGHT)) {
            Page page = tab.open(site.endpoint() + "/?by=size&view=" + view).page();
            Download download =
                    page.waitForDownload(() -> page.click("section[aria-label='" + title + "'] button.csv"));

            assertThat(download.suggestedFilename()).isEqualTo(name);
        }
    }

    @Test
    void theAgeOfAnUploadIsANumberOfHours() throws IOException {
        try (Tab tab = chromium.tab(WIDE, ColorScheme.LIGHT)) {
            Page page = tab.open(site.endpoint() + "/?view=data").page();
            List<String> lines = csv(page, page.locator("section[aria-label='Uploads'] button.csv"));

            assertThat(lines.getFirst()).startsWith("File,State,In this run,Uploaded,\"Age, hours\",Rows read");
            assertThat(lines.get(1).split(",", -1)[4]).matches("\\d+(\\.\\d)?");
        }
    }

    @Test
    void everyTableIsCsvThatAProgramCanRead() throws IOException {
        try (Tab tab = chromium.tab(WIDE, ColorScheme.LIGHT)) {
            Page page = tab.open(site.endpoint() + "/").page();
            for (String view : tab.views()) {
                tab.open(site.endpoint() + "/?view=" + view);
                for (Locator button : page.locator("button.csv").all()) {
                    List<String> lines = csv(page, button);
                    String what = view + ": " + button.getAttribute("aria-label");

                    assertThat(lines).as(what).hasSizeGreaterThan(1);
                    assertThat(lines.getFirst().split(",(?=[^ ])")).as(what).doesNotHaveDuplicates();
                    assertThat(String.join("\n", lines))
                            .as(what)
                            .doesNotContain("% to ", "–", "NaN", "undefined", "[object");
                }
            }
        }
    }

    @Test
    void opportunitiesAreFoundSortedAndDownloadedAsFound() throws IOException {
        try (Tab tab = chromium.tab(WIDE, ColorScheme.LIGHT)) {
            Page page = tab.open(site.endpoint() + "/?view=opportunities").page();
            Locator offers = page.locator("section[aria-label='Next products']");

            offers.locator("input[type=search]").fill("mobile");
            offers.locator("thead button:has-text('Probability')").click();

            List<String> probabilities = offers.locator("tbody td:nth-child(7)").allTextContents();
            List<Double> shown = probabilities.stream()
                    .map(text -> Double.valueOf(text.replace("\u00a0%", "")))
                    .toList();
            assertThat(shown).isNotEmpty().isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(offers.locator("tbody tr:not(:has-text('mobile'))").count())
                    .isZero();
            List<String> lines = csv(page, offers.locator("button.csv"));
            assertThat(lines.subList(1, lines.size()))
                    .hasSizeGreaterThanOrEqualTo(shown.size())
                    .allMatch(line -> line.contains("Mobile"));
        }
    }

    @Test
    void aCustomerOpensInADialogAndClosesToWhereOneWas() {
        try (Tab tab = chromium.tab(WIDE, ColorScheme.LIGHT)) {
            Page page = tab.open(site.endpoint() + "/?view=opportunities").page();
            Locator customer = page.locator("tbody a.here").first();
            String id = customer.textContent();
            Object entries = page.evaluate("() => history.length");

            customer.focus();
            page.keyboard().press("Enter");
            page.locator("dialog dl").waitFor();
            tab.screenshot("customer");
            tab.isSound("customer");

            assertThat(page.locator("dialog h2").textContent()).isEqualTo("Customer " + id);
            assertThat(page.locator("dialog h3").allTextContents())
                    .contains("Holdings", "Where it counts, and why", "Readiness", "Next products");
            page.keyboard().press("Escape");
            page.waitForURL("**/?view=opportunities");
            assertThat(page.locator("dialog").count()).isZero();
            assertThat(page.evaluate("() => document.activeElement.textContent"))
                    .isEqualTo(id);
            page.goForward();
            page.locator("dialog dl").waitFor();
            page.goBack();
            assertThat(page.locator("dialog").count()).isZero();
            assertThat(page.evaluate("before => history.length - before", entries))
                    .as("the customer, once")
                    .isEqualTo(1);
        }
    }

    @Test
    void aCustomerHasAnAddressThatOpensItAndIsLeftWithoutATrace() {
        try (Tab tab = chromium.tab(NARROW, ColorScheme.LIGHT)) {
            Page page = tab.open(site.endpoint() + "/?view=opportunities&customer=C0506")
                    .page();
            page.locator("dialog dl").waitFor();
            tab.screenshot("customer-390");
            Object entries = page.evaluate("() => history.length");

            assertThat(page.locator("dialog dl").textContent()).contains("Skaalix Labs GmbH");
            page.click("dialog button:has-text('Close')");
            page.waitForURL("**/?view=opportunities");
            assertThat(page.locator("dialog").count()).isZero();
            assertThat(page.evaluate("() => history.length")).isEqualTo(entries);
            assertThat(page.locator("main section").count()).isPositive();
        }
    }

    @Test
    void aCustomerIsFoundByItsNameAndOneThatIsNotListedOpensByItsId() {
        try (Tab tab = chromium.tab(WIDE, ColorScheme.LIGHT)) {
            Page page = tab.open(site.endpoint() + "/?view=opportunities").page();
            Locator offers = page.locator("section[aria-label='Next products']");

            offers.locator("input[type=search]").fill("skaalix LABS");
            assertThat(offers.locator("tbody th").allTextContents()).contains("C0506");
            offers.locator("input[type=search]").fill("C0002");
            offers.locator(".empty a").click();
            page.locator("dialog dl").waitFor();
            assertThat(page.locator("dialog h2").textContent()).isEqualTo("Customer C0002");
            page.goBack();
            assertThat(offers.locator("input[type=search]").inputValue())
                    .as("the view stayed as it was")
                    .isEqualTo("C0002");
        }
    }

    private static List<String> csv(Page page, Locator button) throws IOException {
        Download download = page.waitForDownload(button::click);
        assertThat(download.suggestedFilename()).endsWith(".csv");
        String text = Files.readString(download.path());
        assertThat(text).as("a byte order mark").startsWith("\ufeff");
        return text.substring(1).lines().toList();
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
            Locator head = page.locator("thead th:has(button)").nth(1);
            head.locator("button").focus();
            page.keyboard().press("Enter");
            assertThat(head.getAttribute("aria-sort")).isEqualTo("descending");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/?as_of=2001-01-01, 2001-01-01",
        "/?by=size&segment=none, none",
        "/?by=colour, colour",
        "/?view=opportunities&product=none, none"
    })
    void anAddressThatNamesNothingSaysSoAndHasAWayOut(String address, String named) {
        try (Tab tab = chromium.tab(NARROW, ColorScheme.LIGHT)) {
            Page page = tab.open(site.endpoint() + address).page();

            assertThat(page.locator("#message").textContent()).contains(named);
            page.click("#message a");
            tab.settled();
            assertThat(page.locator("#message").isVisible()).isFalse();
            assertThat(page.locator("main section").count()).isPositive();
        }
    }

    @Test
    void aSegmentThatIsMissingCanBeChosenAway() {
        try (Tab tab = chromium.tab(WIDE, ColorScheme.LIGHT)) {
            Page page = tab.open(site.endpoint() + "/?by=size&segment=none").page();

            assertThat(page.inputValue("#segment")).isEqualTo("none");
            page.selectOption("#segment", "enterprise");
            tab.settled();
            assertThat(page.locator("#message").isVisible()).isFalse();
            assertThat(page.locator("main h2").first().textContent()).isEqualTo("Headline, size enterprise");
        }
    }

    @Test
    void anUnknownViewIsTheFirst() {
        try (Tab tab = chromium.tab(NARROW, ColorScheme.LIGHT)) {
            assertThat(tab.open(site.endpoint() + "/?view=none").page().title()).startsWith("Overview");
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
