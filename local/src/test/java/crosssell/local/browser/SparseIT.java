package crosssell.local.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.options.ColorScheme;
import crosssell.local.browser.Chromium.Tab;
import crosssell.local.sample.ServedPortfolio;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Sku;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Dashboard and report of portfolios that lack something, or have very much of it. Screenshots are left in
/// `target/screenshots`.
@SuppressWarnings("NullAway.Init")
class SparseIT {

    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    private static final Money PAID = Money.of("99.50");
    private static final String CATALOGUE = "There is no catalogue";

    @TempDir
    Path folder;

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Stream<Arguments> portfolios() {
        return Stream.of(
                arguments("nobody", List.of(), List.of()),
                arguments("one-customer", rows(1, 1, 1, PAID), List.of(CATALOGUE)),
                arguments("one-product", rows(60, 1, 1, PAID), List.of(CATALOGUE)),
                arguments("no-amounts", rows(60, 4, 3, null), List.of(CATALOGUE, "No holding in force has an MRR")),
                arguments(
                        "no-starts", undated(rows(60, 4, 3, PAID)), List.of(CATALOGUE, "No customer’s start is known")),
                arguments("forty-products", rows(400, 40, 8, PAID), List.of(CATALOGUE)),
                arguments("long-names", named(rows(60, 6, 4, PAID)), List.of(CATALOGUE)));
    }

    @ParameterizedTest
    @MethodSource("portfolios")
    void everyViewAndTheReportAreDrawnAndSayWhatIsLacking(String name, List<Row> rows, List<String> lacking)
            throws IOException {
        try (ServedPortfolio site = new ServedPortfolio(rows, AS_OF);
                Tab wide = chromium.tab(1440, ColorScheme.LIGHT);
                Tab narrow = chromium.tab(390, ColorScheme.DARK)) {
            wide.open(site.endpoint() + "/");
            narrow.open(site.endpoint() + "/");
            if (!rows.isEmpty()) {
                assertThat(wide.page().inputValue("#by"))
                        .as("of size nothing is known")
                        .isNotEqualTo("size");
            }
            says(wide, lacking);
            for (String view : wide.views()) {
                look(wide, view, name + "-" + view + "-1440");
                look(narrow, view, name + "-" + view + "-390");
            }
            says(narrow.open(site.endpoint() + "/?view=data"), lacking);
            Path report = Files.writeString(
                    folder.resolve("cross-sell.html"), site.reports().text("reports/2026-10/cross-sell.html"));
            wide.report(report).screenshot(name + "-report");
            wide.isSound(name + "-report");
            says(wide, Stream.concat(lacking.stream(), lacking.stream()).toList());
        }
    }

    /// Every kind of missing data, each with what to do.
    private static void says(Tab tab, List<String> lacking) {
        List<String> said = tab.page().locator(".lacking li").allTextContents();

        assertThat(said).hasSameSizeAs(lacking).allMatch(sentence -> sentence.contains("Upload "));
        for (int i = 0; i < lacking.size(); i++) {
            assertThat(said.get(i)).startsWith(lacking.get(i));
        }
    }

    private static void look(Tab tab, String view, String name) {
        tab.page().click("nav a[href*='view=" + view + "']");
        tab.settled();
        tab.screenshot(name);
        tab.isSound(name);
        assertThat(tab.page().locator("#message").isVisible()).as(name).isFalse();
        assertThat(tab.page().locator("main section").count()).as(name).isPositive();
    }

    private static List<Row> undated(List<Row> rows) {
        return each(rows, holding -> copy(holding, holding.sku(), null));
    }

    /// Under names that a chart has no room for, one of them without a place to break it.
    private static List<Row> named(List<Row> rows) {
        return each(
                rows,
                holding -> copy(
                        holding,
                        new Sku((holding.sku().value().endsWith("1")
                                        ? "W".repeat(60)
                                        : "Insights for Distributed Enterprises, annual ")
                                + holding.sku()),
                        holding.startedOn()));
    }

    private static List<Row> each(List<Row> rows, UnaryOperator<Holding> change) {
        return rows.stream()
                .map(Row.HoldingRow.class::cast)
                .<Row>map(row -> new Row.HoldingRow(row.customer(), change.apply(row.holding()), row.nth()))
                .toList();
    }

    private static Holding copy(Holding holding, Sku sku, @Nullable LocalDate startedOn) {
        return new Holding(
                null, sku, startedOn, holding.endedOn(), null, holding.mrr(), null, null, null, null, null, null);
    }

    /// That many customers with up to `most` of the products, in a random order, bought one after another; some left.
    private static List<Row> rows(int customers, int products, int most, @Nullable Money mrr) {
        Random random = new Random(1);
        List<Row> rows = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            LocalDate from = AS_OF.minusDays(random.nextInt(1_200) + 60);
            LocalDate to = customer > 0 && random.nextInt(8) == 0 ? AS_OF.minusDays(random.nextInt(30)) : null;
            int first = random.nextInt(products);
            int owned = 1 + random.nextInt(most);
            for (int i = 0; i < owned && from.isBefore(AS_OF.minusDays(30)); i++) {
                Sku sku = new Sku("product-%02d".formatted((first + i * i) % products));
                rows.add(new Row.HoldingRow(
                        new CustomerId("c" + customer),
                        new Holding(null, sku, from, to, null, mrr, null, null, null, null, null, null),
                        1));
                from = from.plusDays(random.nextInt(200));
            }
        }
        return rows;
    }
}
