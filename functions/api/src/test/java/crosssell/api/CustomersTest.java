package crosssell.api;

import static crosssell.api.ApiSuite.DECEMBER;
import static crosssell.api.ApiSuite.START;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import crosssell.metrics.model.Settings;
import crosssell.store.summary.Document;
import crosssell.store.summary.Run;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomersTest {

    private final ApiSuite suite = new ApiSuite();

    @Test
    void oneCustomerIsAnsweredWhole() {
        suite.has("c 1", "A", "2023-01-31", "100").has("c 1", "B", "2023-06-30", "20.5");
        suite.knows("c 1", null, 5000L);
        suite.publishTable(DECEMBER, START);

        var reply = suite.caller.get("/v1/customers/c 1");
        JsonNode customer = reply.json().path("data");

        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(customer.toString())
                .startsWith("{\"customer\":\"c 1\",\"status\":\"active\",\"reason\":\"owns A and B on 2024-12-31\","
                        + "\"startedOn\":\"2023-01-31\",\"secondProductOn\":\"2023-06-30\",\"churnedOn\":null,"
                        + "\"mrr\":120.5,\"record\":{\"effectiveOn\":null,")
                .contains("\"holdings\":[{\"holding\":{\"recordId\":null,\"sku\":\"A\",\"startedOn\":\"2023-01-31\",")
                .contains("\"product\":\"A\",\"kind\":\"subscription\",\"active\":true,"
                        + "\"reason\":\"counts as A since 2023-01-31\"}")
                .contains(
                        "\"history\":[{\"product\":\"A\",\"acquiredOn\":\"2023-01-31\",\"initial\":true,\"replaces\":null},"
                                + "{\"product\":\"B\",\"acquiredOn\":\"2023-06-30\",\"initial\":false,\"replaces\":null}]")
                .contains("\"metrics\":[{\"metric\":\"crossSellRate\",\"value\":null,\"side\":\"numerator\",");
        assertThat(customer.path("segments").path("size").asText()).isEqualTo("enterprise");
    }

    @Test
    void aCustomerOfAHundredThousandRowsIsAnsweredInParts() {
        for (int i = 0; i < 100_000; i++) {
            suite.has("big", "P" + i % 5, LocalDate.of(1750, 1, 1).plusDays(i).toString(), "0.01");
        }
        suite.publishTable(DECEMBER, START);

        var first = suite.caller.get("/v1/customers/big");
        JsonNode customer = first.json().path("data");
        assertThat(first.text()).hasSizeLessThan(400_000);
        assertThat(customer.path("reason").asText()).isEqualTo("owns P0, P1, P2, P3 and P4 on 2024-12-31");
        assertThat(customer.path("mrr").decimalValue()).isEqualByComparingTo("1000");
        assertThat(customer.path("counts").toString())
                .startsWith("{\"holdings\":100000,\"history\":5,\"metrics\":16,\"whitespace\":5,");
        assertThat(customer.path("holdings")).hasSize(500);
        assertThat(customer.path("history")).hasSize(5);
        assertThat(customer.path("metrics")).hasSize(16);
        assertThat(first.header("Link")).startsWith("</v1/customers/big?cursor=");

        Set<String> rows = new HashSet<>();
        int pages = 0;
        for (String target = "/v1/customers/big?limit=5000"; !target.isEmpty(); pages++) {
            var page = suite.caller.get(target);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            assertThat(page.text()).hasSizeLessThan(6_000_000);
            JsonNode data = page.json().path("data");
            assertThat(data.path("counts")).isEqualTo(customer.path("counts"));
            data.path("holdings")
                    .forEach(owned -> rows.add(owned.path("holding").toString()));
            String next = page.json().path("next").asText();
            target = next.isEmpty() ? "" : "/v1/customers/big?limit=5000&cursor=" + next;
        }
        assertThat(rows).hasSize(100_000);
        assertThat(pages).isEqualTo(20);
    }

    @Test
    void aCustomerThatIsAnsweredWholeHasNoNextPart() {
        suite.has("c", "A", "2023-01-31", "100");
        suite.publishTable(DECEMBER, START);

        assertThat(suite.caller.get("/v1/customers/c").json().has("next")).isFalse();
        assertThat(suite.caller.get("/v1/customers/c").header("Link")).isNull();
        assertThat(suite.caller
                        .get("/v1/customers/c?limit=5001")
                        .json()
                        .path("detail")
                        .asText())
                .isEqualTo("limit must be a whole number from 1 to 5000, but is '5001'");
    }

    @Test
    void itsCampaignsStandAmongItsMetrics() {
        suite.has("c", "A", "2023-01-31", null).targeted("c", "spring", "2023-03-02", null, false);
        suite.publishTable(DECEMBER, START);

        assertThat(suite.caller
                        .get("/v1/customers/c")
                        .json()
                        .path("data")
                        .path("metrics")
                        .toString())
                .endsWith("{\"metric\":\"net\",\"value\":\"spring\",\"side\":\"denominator\","
                        + "\"reason\":\"was targeted on 2023-03-02, acquired nothing new within 90 days\"},"
                        + "{\"metric\":\"lift.targeted\",\"value\":\"spring\",\"side\":\"denominator\","
                        + "\"reason\":\"was first targeted on 2023-03-02, acquired nothing new within 90 days\"}]");
    }

    @Test
    void whatACustomerIsReadyForAndCouldBeOfferedIsByTheRunsModel() {
        suite.has("c", "A", "2022-01-31", "100");
        suite.has("d", "A", "2022-01-31", "100").has("d", "B", "2022-06-30", "20");
        suite.publishTable(DECEMBER, START);

        JsonNode customer = suite.caller.get("/v1/customers/c").json().path("data");

        assertThat(customer.path("readiness").path("verdict").asText()).isEqualTo("unknown");
        assertThat(customer.path("readiness").path("checks").path(0).toString())
                .isEqualTo(
                        "{\"rule\":\"health\",\"verdict\":\"unknown\",\"sentence\":\"health unknown, must be above 60\"}");
        assertThat(customer.path("whitespace").toString())
                .isEqualTo("[{\"product\":\"A\",\"state\":\"owned\"},{\"product\":\"B\",\"state\":\"gap\"}]");
        JsonNode offer = customer.path("nextProducts").path(0);
        assertThat(offer.path("product").asText()).isEqualTo("B");
        assertThat(offer.path("reason").asText())
                .isEqualTo(
                        "of 2 customers who had acquired just A, 1 (50.0 %) acquired B within 12 months; of all who had A, "
                                + "50.0 %; of all without B, 50.0 %");
        // The dossier of who is on the call list says what the list says.
        JsonNode call =
                suite.caller.get("/v1/opportunities").json().path("data").path(0);
        assertThat(call.path("customer").asText()).isEqualTo("c");
        assertThat(call.path("value")).isEqualTo(offer.path("value"));
        assertThat(call.path("reasons").path(0).asText())
                .isEqualTo(offer.path("reason").asText());
    }

    @Test
    void theGridSaysWhatEachProductIsToEachActiveCustomer() {
        suite.has("c", "A", "2022-01-31", null)
                .has("gone", "A", "2022-01-31", null)
                .knows("gone", "2024-12-01", null);
        suite.has("d", "A", "2022-01-31", null)
                .has("d", "B", "2022-06-30", null)
                .knows("d", null, 5000L);
        suite.publishTable(DECEMBER, START);

        assertThat(suite.caller
                        .get("/v1/whitespace/customers")
                        .json()
                        .path("data")
                        .toString())
                .isEqualTo("{\"products\":[\"A\",\"B\"],\"customers\":["
                        + "{\"customer\":\"c\",\"segment\":\"unknown\",\"states\":[\"owned\",\"gap\"]},"
                        + "{\"customer\":\"d\",\"segment\":\"enterprise\",\"states\":[\"owned\",\"owned\"]}]}");
        var table = suite.caller.get("/v1/whitespace/customers?format=csv");
        assertThat(table.text())
                .isEqualTo("customer,segment,states.A,states.B\r\nc,unknown,owned,gap\r\nd,enterprise,owned,owned\r\n");
        assertThat(table.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theGridIsReadPageByPage() {
        suite.has("a", "A", "2022-01-31", null)
                .has("b", "A", "2022-01-31", null)
                .has("c", "A", "2022-01-31", null);
        suite.publishTable(DECEMBER, START);

        var first = suite.caller.get("/v1/whitespace/customers?limit=2").json();
        var second = suite.caller
                .get("/v1/whitespace/customers?limit=2&cursor="
                        + first.path("next").asText())
                .json();

        assertThat(first.path("data").findValuesAsText("customer")).containsExactly("a", "b");
        assertThat(second.path("data").findValuesAsText("customer")).containsExactly("c");
        assertThat(second.has("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a b", "ä ü/ß", "100%", "%41", "a+b", "/", "metrics"})
    void anIdIsTakenAsItStandsInTheDecodedPath(String id) {
        suite.has(id, "A", "2023-01-31", null);
        suite.publishTable(DECEMBER, START);

        assertThat(suite.caller
                        .get("/v1/customers/" + id)
                        .json()
                        .path("data")
                        .path("customer")
                        .asText())
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", " ", " c", "c/"})
    void aCustomerThatNoFileNamesIsNotFound(String id) {
        suite.has("c", "A", "2023-01-31", null);
        suite.publishTable(DECEMBER, START);

        var reply = suite.caller.get("/v1/customers/" + id);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("detail").asText()).isEqualTo("no file names a customer '" + id + "'");
    }

    @Test
    void aRunPublishedBeforeItsSettingsWereKeptSaysWhatMendsIt() {
        suite.has("c", "A", "2023-01-31", null);
        Run run = Run.begin(DECEMBER, START, Settings.DEFAULT, "1.0.0");
        suite.summary.write(run, Stream.of(Document.of("run", "{}".getBytes(UTF_8))));
        suite.summary.publish(run);

        assertThat(suite.caller.get("/v1/customers/c").json().path("title").asText())
                .isEqualTo("Published before this figure");
    }
}
