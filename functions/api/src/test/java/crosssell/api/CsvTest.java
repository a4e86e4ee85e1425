package crosssell.api;

import static crosssell.api.Suite.DECEMBER;
import static crosssell.api.Suite.START;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void everyListOfAnAnswerIsATableOnRequest() {
        Suite suite = new Suite();
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
            "uploads"
        }) {
            assertThat(suite.caller
                            .get("/v1/" + list + (list.contains("?") ? "&" : "?") + "format=csv")
                            .status())
                    .as(list)
                    .isEqualTo(200);
        }
        assertThat(suite.caller.get("/v1/segments?format=csv").status()).isEqualTo(400);
    }
}
