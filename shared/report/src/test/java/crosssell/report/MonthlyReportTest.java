package crosssell.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MonthlyReportTest {

    private final ObjectNode figures = Golden.figures();

    @Test
    void aReportLiesInTheFolderOfItsMonth() {
        assertThat(MonthlyReport.folder(LocalDate.of(2026, 10, 7))).isEqualTo("reports/2026-10/");
        assertThat(MonthlyReport.month(LocalDate.of(2026, 10, 7))).isEqualTo("October 2026");
    }

    @Test
    void everyTableIsAFileAndThePageComesLast() {
        List<ReportFile> report = Golden.report(figures);

        assertThat(report)
                .extracting(ReportFile::name)
                .contains(
                        "csv/summary.csv",
                        "csv/trend.csv",
                        "csv/segments-size.csv",
                        "csv/pairs.csv",
                        "csv/cohorts-month.csv")
                .doesNotHaveDuplicates()
                .endsWith("cross-sell.xlsx", "cross-sell.html");
        assertThat(Golden.text(report, "csv/products.csv"))
                .startsWith("product,owners.rate,owners.numerator,owners.denominator,owners.low,owners.high,mrr,");
    }

    @Test
    void theSameFiguresGiveTheSameBytes() {
        assertThat(Golden.report(figures))
                .usingElementComparator((one, other) -> java.util.Arrays.compare(one.bytes(), other.bytes()))
                .isEqualTo(Golden.report(figures));
    }

    @Test
    void figuresOfNothingAreAReportToo() throws IOException {
        byte[] none = "{\"asOf\":\"2024-12-31\",\"summary\":{},\"segments\":{}}".getBytes(UTF_8);

        assertThat(Golden.text(MonthlyReport.of(none, Golden.RUN), "csv/pairs.csv"))
                .isEmpty();
    }

    @Test
    void ofManyProductsThePageHoldsThoseWithMostOwnersAndTheTablesAll() {
        int products = Excerpt.MOST_PRODUCTS + 3;
        portfolioOf(products);

        JsonNode excerpt = Excerpt.of(figures);

        assertThat(excerpt.at("/cut/products").asInt()).isEqualTo(products);
        assertThat(excerpt.path("products")).hasSize(Excerpt.MOST_PRODUCTS);
        assertThat(excerpt.at("/products/0/product").asText())
                .as("P0 to P2 have the fewest owners")
                .isEqualTo("P3");
        assertThat(excerpt.at("/matrix/products/0").asText()).isEqualTo("P3");
        assertThat(excerpt.at("/matrix/attachRate")).hasSize(Excerpt.MOST_PRODUCTS);
        assertThat(excerpt.at("/matrix/attachRate/0/1").asInt()).as("P3 to P4").isEqualTo(3004);
        assertThat(excerpt.path("pairs")).hasSize(1);
        assertThat(Golden.text(Golden.report(figures), "csv/pairs.csv").lines()).hasSize(3);
    }

    @Test
    void ofManyPathsThePageHoldsTheMostFrequentInTheirOrder() {
        ArrayNode transitions = figures.putObject("paths").putArray("transitions");
        IntStream.rangeClosed(0, Excerpt.MOST_PATHS)
                .forEach(i -> transitions.addObject().put("customers", i));

        JsonNode excerpt = Excerpt.of(figures);

        assertThat(excerpt.at("/cut/transitions").asInt()).isEqualTo(Excerpt.MOST_PATHS + 1);
        assertThat(excerpt.at("/paths/transitions")).hasSize(Excerpt.MOST_PATHS);
        assertThat(excerpt.at("/paths/transitions/0/customers").asInt())
                .as("0 is the rarest")
                .isEqualTo(1);
    }

    @Test
    void aDimensionWithManyValuesIsOnlyInTheTables() {
        ArrayNode values = ((ObjectNode) figures.path("segments")).putArray("entry_product");
        IntStream.rangeClosed(0, Excerpt.MOST_VALUES)
                .forEach(i -> values.addObject().put("value", "P" + i));

        JsonNode excerpt = Excerpt.of(figures);

        assertThat(excerpt.at("/cut/dimensions").toString()).isEqualTo("[\"entry_product\"]");
        assertThat(excerpt.path("segments").has("entry_product")).isFalse();
        assertThat(excerpt.path("segments").has("size")).isTrue();
        assertThat(excerpt.at("/velocity/by").has("entry_product")).isFalse();
        assertThat(excerpt.at("/mix/year/dimensions").has("entry_product")).isFalse();
        assertThat(Golden.text(Golden.report(figures), "csv/segments-entry_product.csv")
                        .lines())
                .hasSize(42);
    }

    private void portfolioOf(int count) {
        ArrayNode products = figures.putArray("products");
        ObjectNode matrix = figures.putObject("matrix");
        ArrayNode names = matrix.putArray("products");
        ArrayNode rates = matrix.putArray("attachRate");
        for (int i = 0; i < count; i++) {
            products.addObject().put("product", "P" + i).putObject("owners").put("numerator", i);
            names.add("P" + i);
            ArrayNode row = rates.addArray();
            int base = 1000 * i;
            IntStream.range(0, count).forEach(other -> row.add(base + other));
        }
        figures.putArray("pairs").add(pair("P0", "P5")).add(pair("P4", "P5"));
    }

    private static ObjectNode pair(String base, String other) {
        return new JsonMapper().createObjectNode().put("base", base).put("other", other);
    }
}
