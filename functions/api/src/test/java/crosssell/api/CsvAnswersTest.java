package crosssell.api;

import static crosssell.api.ApiSuite.DECEMBER;
import static crosssell.api.ApiSuite.START;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvAnswersTest {

    @Test
    void everyListOfAnAnswerIsATableOnRequest() {
        ApiSuite suite = new ApiSuite();
        suite.publish(DECEMBER, START);

        var products = suite.caller.get("/v1/products", "accept", "text/csv");

        assertThat(products.header("Content-Type")).isEqualTo("text/csv; charset=utf-8; header=present");
        assertThat(products.text())
                .startsWith(
                        "product,owners.rate,owners.numerator,owners.denominator,owners.low,owners.high,mrr,mrrShare,"
                                + "initialOwners,crossSoldOwners\r\nA,1.0,4,4,");
        assertThat(products.header("ETag"))
                .isNotEqualTo(suite.caller.get("/v1/products").header("ETag"))
                .isNotEqualTo(suite.caller.get("/v1/products?format=csv").header("ETag"));
        for (String list : new String[] {
            "periods",
            "trend",
            "pairs?sort=lift",
            "within",
            "cohorts?grain=year",
            "segments?by=size",
            "paths?part=paths",
            "velocity?by=size",
            "runs",
            "matrix",
            "readiness",
            "forecast",
            "sensitivity",
            "uploads"
        }) {
            assertThat(suite.caller
                            .get("/v1/" + list + (list.contains("?") ? "&" : "?") + "format=csv")
                            .status())
                    .as(list)
                    .isEqualTo(200);
        }
    }

    @Test
    void theMatrixIsATableWithARowPerBaseAndAColumnPerOther() {
        ApiSuite suite = new ApiSuite();
        suite.publish(DECEMBER, START);

        assertThat(suite.caller.get("/v1/matrix?format=csv").text())
                .startsWith("base,attachRate.A,\"attachRate.B & \"\"co\"\"/ü\"\r\nA,,0.5\r\n");
    }

    @Test
    void numbersOfAListWithinAnObjectStandAsTheyAre() {
        byte[] values = Json.member(
                "{\"a\":{\"values\":[1]},\"values\":[{\"mrr\":922337203685477.5807},{}],\"b\":2}".getBytes(UTF_8),
                "values");

        assertThat(new String(values, UTF_8)).isEqualTo("[{\"mrr\":922337203685477.5807},{}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/segments?format=csv  | format needs by, which picks one list, but is 'csv'",
                "/v1/segments?limit=2     | limit needs by, which picks one list, but is '2'",
                "/v1/velocity?format=csv  | format needs by, which picks one list, but is 'csv'",
                "/v1/cohorts?limit=2      | limit needs grain, which picks one list, but is '2'",
                "/v1/paths?format=csv     | format needs part, which picks one list, but is 'csv'"
            })
    void whatIsManyListsSaysWhichParameterPicksOne(String target, String detail) {
        ApiSuite suite = new ApiSuite();
        suite.publish(DECEMBER, START);

        var reply = suite.caller.get(target);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("detail").asText()).isEqualTo(detail);
    }
}
