package crosssell.api;

import static crosssell.api.ApiSuite.DECEMBER;
import static crosssell.api.ApiSuite.START;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/// 201 products with two owners each, but for one with three and, last by owners though first by name, one with one.
class ManyProductsTest {

    private final ApiSuite suite = new ApiSuite();

    ManyProductsTest() {
        for (int product = 0; product <= 200; product++) {
            String name = "P%03d".formatted(product);
            suite.has("a", name, "2024-01-01", null);
            if (product > 0) {
                suite.has("b", name, "2024-02-01", null);
            }
        }
        suite.has("c", "P150", "2024-03-01", null);
        suite.publishTable(DECEMBER, START);
    }

    @Test
    void theMatrixIsOfTheTwoHundredWithMostOwners() {
        JsonNode matrix = data("/v1/matrix");

        assertThat(matrix.path("products")).hasSize(200);
        assertThat(matrix.path("products").get(0).asText()).isEqualTo("P001");
        assertThat(matrix.path("attachRate")).hasSize(200);
    }

    @Test
    void aMatrixOfFewerIsOfThoseWithMostOwners() {
        assertThat(data("/v1/matrix?limit=2"))
                .isEqualTo(Json.tree(
                        "{\"products\":[\"P001\",\"P150\"],\"attachRate\":[[null,1.0],[0.6666666666666666,null]]}"
                                .getBytes(UTF_8)));
        assertThat(suite.caller.get("/v1/matrix?limit=2&format=csv").text())
                .isEqualTo("base,attachRate.P001,attachRate.P150\r\nP001,,1.0\r\nP150,0.6666666666666666,\r\n");
        assertThat(suite.caller.get("/v1/matrix?limit=201").status()).isEqualTo(400);
    }

    @Test
    void aBaseThatIsLeftOutIsToldSo() {
        assertThat(suite.caller.get("/v1/pairs?base=P000").text())
                .contains("must be one of the 200 products with most owners, which pairs are of");
        assertThat(data("/v1/pairs?base=P200")).hasSize(199);
        assertThat(suite.caller.get("/v1/pairs?base=P999").status()).isEqualTo(400);
    }

    @Test
    void figuresOfOneProductAreOfAllProducts() {
        assertThat(data("/v1/products")).hasSize(201);
        assertThat(data("/v1/opportunities?product=P000").get(0).path("product").asText())
                .isEqualTo("P000");
        assertThat(data("/v1/whitespace").path("products")).hasSize(201);
        assertThat(data("/v1/quality").path("leftOutProducts").toString())
                .isEqualTo("{\"products\":1,\"largest\":[{\"product\":\"P000\",\"owners\":1}],\"others\":0}");
    }

    private JsonNode data(String path) {
        return Json.tree(suite.caller.get(path).text().getBytes(UTF_8)).path("data");
    }
}
