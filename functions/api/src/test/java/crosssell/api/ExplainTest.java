package crosssell.api;

import static crosssell.api.ApiSuite.DECEMBER;
import static crosssell.api.ApiSuite.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import crosssell.http.Request;
import crosssell.metrics.model.Campaign;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.SellingEffort;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.summary.Run;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Six customers: `both`, earned; `one`; `gone`, churned in December; `large`, of its initial order; `new`; and
/// `later`, which is none yet.
class ExplainTest {

    private final ApiSuite suite = new ApiSuite();

    @BeforeEach
    void customers() {
        suite.has("both", "A", "2022-01-31", "100").has("both", "B", "2022-06-30", "20.5");
        suite.has("one", "A", "2023-03-01", "10").knows("one", null, 10L);
        suite.has("gone", "B, x", "2022-01-31", "10").knows("gone", "2024-12-01", 10L);
        suite.has("large", "A", "2022-01-31", "9").has("large", "B, x", "2022-01-31", "9");
        suite.knows("large", null, 5000L);
        suite.has("new", "B", "2024-12-31", null);
        suite.has("later", "B", "2025-01-01", null);
        suite.targeted("both", "k 1", "2022-06-01", "2022-06-10", false);
        suite.targeted("one", "k 1", "2022-06-01", null, false);
        suite.targeted("large", "k 1", "2022-06-01", null, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crossSellRate",
                "earnedCrossSellRate",
                "landBreadth",
                "materialCrossSellRate",
                "depth&value=2",
                "penetration&value=B,%20x",
                "attachRate&value=A,B",
                "attachRate&value=B,%20x,A",
                "conversion&value=A,B",
                "within&value=6",
                "allStarters&value=24",
                "adopted&value=2022,12",
                "retained&value=2022-Q1,24",
                "adopted&value=2023-03,3",
                "stepUp&value=1",
                "transition&value=1,A,B",
                "logoChurn&value=single",
                "logoChurn&value=multi",
                "trialled&value=k%201",
                "adoptedOfTrialled&value=k%201",
                "net&value=k%201",
                "holdout&value=k%201",
                "lift.targeted&value=k%201",
                "lift.holdout&value=k%201",
                "crossSellRate&by=size&segment=unknown",
                "depth&value=1&by=size&segment=smb"
            })
    void theSidesOfAllPagesAreThePublishedRatesNumeratorAndDenominator(String metric) {
        suite.publishTable(DECEMBER, START);

        JsonNode answer = get("/v1/explain?metric=" + metric).path("data");

        JsonNode page = answer.path("page");
        assertThat(page.path("read").intValue()).isEqualTo(6);
        assertThat(page.path("numerator").longValue())
                .isEqualTo(answer.path("published").path("numerator").longValue());
        assertThat(page.path("numerator").longValue() + page.path("denominator").longValue())
                .isEqualTo(answer.path("published").path("denominator").longValue())
                .isPositive();
        assertThat(answer.path("customers")).hasSize(6);
    }

    @Test
    void eachCustomerIsListedWithItsSideAndReason() {
        Run run = suite.publishTable(DECEMBER, START);

        assertThat(suite.caller.get("/v1/explain?metric=crossSellRate&limit=2").text())
                .startsWith("{\"asOf\":\"2024-12-31\",\"run\":{\"id\":\"" + run.id())
                .contains("\"data\":{\"metric\":\"crossSellRate\",\"value\":null,\"by\":null,\"segment\":null,"
                        + "\"published\":{\"rate\":0.5,\"numerator\":2,\"denominator\":4,\"low\":0.1500")
                .contains("},\"page\":{\"read\":2,\"numerator\":1,\"denominator\":0,\"excluded\":1},\"customers\":["
                        + "{\"customer\":\"both\",\"side\":\"numerator\",\"reason\":\"owns A and B on 2024-12-31\"},"
                        + "{\"customer\":\"gone\",\"side\":\"excluded\",\"reason\":\"churned on 2024-12-01\"}]}");
    }

    @Test
    void pagesGoOnInTheRunOfTheFirstAndHoldEveryCustomerOnce() {
        Run run = suite.publishTable(DECEMBER, START);
        List<String> customers = new ArrayList<>();
        String target = "/v1/explain?metric=crossSellRate&limit=2";
        String next = "";
        do {
            var reply = suite.caller.get(target + next);
            assertThat(reply.json().path("run").path("id").asText()).isEqualTo(run.id());
            customers.addAll(reply.json().path("data").findValuesAsText("customer"));
            next = reply.json().has("next")
                    ? "&cursor=" + reply.json().path("next").asText()
                    : "";
            assertThat(reply.header("Link"))
                    .isEqualTo(
                            next.isEmpty()
                                    ? null
                                    : "</v1/explain?" + next.substring(1)
                                            + "&limit=2&metric=crossSellRate>; rel=\"next\"");
            suite.publishTable(DECEMBER, START.plusSeconds(customers.size()));
        } while (!next.isEmpty());

        assertThat(customers).hasSize(6);
        assertThat(new HashSet<>(customers)).hasSize(6);
    }

    @Test
    void oneSideIsListedAloneThoughThePageCountsAll() {
        suite.publishTable(DECEMBER, START);

        JsonNode answer = get("/v1/explain?metric=crossSellRate&side=numerator").path("data");

        assertThat(answer.path("customers").findValuesAsText("customer")).containsExactly("both", "large");
        assertThat(answer.path("page").toString())
                .isEqualTo("{\"read\":6,\"numerator\":2,\"denominator\":2,\"excluded\":2}");
    }

    @Test
    void aCustomerOfAnotherSegmentIsExcluded() {
        suite.publishTable(DECEMBER, START);

        assertThat(get("/v1/explain?metric=crossSellRate&by=size&segment=smb")
                        .path("data")
                        .path("customers")
                        .findValuesAsText("reason"))
                .contains("size is enterprise", "owns only A on 2024-12-31");
        assertThat(get("/v1/explain?metric=within&value=6&by=size&segment=smb")
                        .path("data")
                        .path("published")
                        .isNull())
                .isTrue();
    }

    @Test
    void aCampaignsRateNamesItsCustomersByTheCampaignsThatTheTableHas() {
        LocalDate start = LocalDate.of(2022, 6, 1);
        suite.put(new Row.CampaignRow(new Campaign("k 1", start, null, new ProductId("B"), null, 28, null)));
        suite.publishTable(DECEMBER, START);

        JsonNode answer = get("/v1/explain?metric=net&value=k%201").path("data");

        assertThat(answer.path("published").path("denominator").intValue()).isEqualTo(2);
        assertThat(answer.path("page").path("numerator").intValue()).isZero();
        assertThat(answer.path("customers").findValuesAsText("reason"))
                .containsExactly(
                        "was targeted on 2022-06-01, acquired no B within 28 days",
                        "is not in the campaign on 2024-12-31",
                        "was held out on 2022-06-01",
                        "is not in the campaign on 2024-12-31",
                        "is not in the campaign on 2024-12-31",
                        "was targeted on 2022-06-01, acquired no B within 28 days");
    }

    @Test
    void campaignsAreReadForTheirRatesAlone() {
        suite.publishTable(DECEMBER, START);
        Caller caller = new Caller(suite.summary, suite.ledger, new InMemoryOwnershipTable() {
            @Override
            public SellingEffort effort() {
                throw new IllegalStateException("campaigns are read");
            }
        });

        assertThat(caller.get("/v1/explain?metric=crossSellRate").status()).isEqualTo(200);
        assertThat(caller.get("/v1/whitespace/customers").status()).isEqualTo(200);
        assertThat(caller.get("/v1/explain?metric=net&value=k%201").status()).isEqualTo(500);
    }

    @Test
    void theSettingsAreThoseOfTheRunWhateverWasUploadedSince() {
        suite.put(new Row.SettingsRow("{\"material_mrr\": 20.5}"));
        suite.publishTable(DECEMBER, START);
        suite.put(new Row.SettingsRow("{\"material_mrr\": 50}"));

        assertThat(get("/v1/explain?metric=materialCrossSellRate&side=numerator")
                        .path("data")
                        .path("customers")
                        .findValuesAsText("reason"))
                .containsExactly(
                        "owns A and B on 2024-12-31; MRR 100 of A, 20.5 of B, where a material product has 20.5 or more");
    }

    @Test
    void anyPublishedDateIsExplained() {
        suite.publishTable(DECEMBER, START);
        suite.publishTable(DECEMBER.minusYears(2), START);

        assertThat(get("/v1/explain?metric=crossSellRate&as_of=2022-12-31")
                        .path("data")
                        .path("customers")
                        .findValuesAsText("reason"))
                .contains("starts on 2023-03-01, after 2022-12-31", "owns only B, x on 2022-12-31");
    }

    @Test
    void whatTheTablesSayNowStandsBesideWhatTheRunPublished() {
        suite.publishTable(DECEMBER, START);
        suite.has("one", "B", "2024-01-01", null);

        JsonNode answer = get("/v1/explain?metric=crossSellRate").path("data");

        assertThat(answer.path("published").path("numerator").intValue()).isEqualTo(2);
        assertThat(answer.path("page").path("numerator").intValue()).isEqualTo(3);
    }

    @Test
    void theListIsATableForSpreadsheetsThatNobodyKeeps() {
        suite.has("=1+1", "A", "2024-01-01", null);
        suite.publishTable(DECEMBER, START);

        var reply = suite.caller.get("/v1/explain?metric=crossSellRate&limit=2&format=csv");

        assertThat(reply.header("Content-Type")).isEqualTo("text/csv; charset=utf-8; header=present");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.header("ETag")).isNull();
        assertThat(reply.header("Link")).startsWith("</v1/explain?cursor=").contains("&format=csv&limit=2&");
        assertThat(reply.text()).isEqualTo("""
                        customer,side,reason
                        '=1+1,denominator,owns only A on 2024-12-31
                        both,numerator,owns A and B on 2024-12-31
                        """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metric=crossSelRate           | metric cannot be 'crossSelRate'; the nearest is 'crossSellRate'; allowed: crossSellRate, earnedCrossSellRate",
                "value=1                       | metric must be given; allowed: crossSellRate",
                "metric=landBreadth&value=1    | value must not be given with landBreadth, but is '1'",
                "metric=depth&value=9          | value cannot be '9'; the nearest is '2'; allowed: 1, 2",
                "metric=depth                  | value must be given; allowed: 1, 2",
                "metric=penetration&value=C    | value cannot be 'C'; the nearest is 'A'; allowed: A, B, B, x",
                "metric=attachRate&value=A     | value must be two products with a comma between, but is 'A'",
                "metric=attachRate&value=A,C   | value cannot be 'C'; the nearest is 'A'; allowed: A, B, B, x",
                "metric=conversion&value=A,A   | value cannot be 'A'; the nearest is 'B'; allowed: B, B, x",
                "metric=within&value=7         | value cannot be '7'; the nearest is '6'; allowed: 3, 6, 12, 18, 24",
                "metric=allStarters&value=15   | value cannot be '15'; the nearest is '12'; allowed: 3, 6, 12, 18, 24",
                "metric=within&value=100       | value cannot be '100'; the nearest is '24'; allowed: 3, 6, 12, 18, 24",
                "metric=adopted&value=2021,3   | value cannot be '2021'; the nearest is '2022'; allowed: 2022, 2023, 2024, 2022-Q1",
                "metric=adopted&value=2021-Q4,3 | value cannot be '2021-Q4'; the nearest is '2022-Q1'; allowed: 2022, 2023, 2024, 2022-Q1",
                "metric=retained&value=2022,99999 | value cannot be '99999'; the nearest is '36'; allowed: 1, 2",
                "metric=retained&value=2022    | value must be given; allowed: 1, 2",
                "metric=stepUp&value=x         | value cannot be 'x'; the nearest is '1'; allowed: 1, 2",
                "metric=transition&value=1,A,C | value cannot be '1,A,C'; the nearest is '1,A,B'; allowed: 1,A,B",
                "metric=transition&value=9,A,B | value cannot be '9,A,B'; the nearest is '1,A,B'; allowed: 1,A,B",
                "metric=net&value=k 2          | value cannot be 'k 2'; the nearest is 'k 1'; allowed: k 1",
                "metric=logoChurn&value=double | value cannot be 'double'; allowed: single, multi",
                "metric=depth&by=siz&segment=x | by cannot be 'siz'; the nearest is 'size'; allowed: arr_tier",
                "metric=depth&by=size          | segment must be given; allowed: enterprise, smb, unknown",
                "metric=crossSellRate&segment=smb | segment needs a dimension, by, but is 'smb'",
                "metric=crossSellRate&side=left   | side cannot be 'left'; allowed: numerator, denominator, excluded",
                "metric=crossSellRate&limit=1001  | limit must be a whole number from 1 to 1000, but is '1001'",
            })
    void whatCannotBeExplainedIsToldWithWhatCan(String query, String detail) {
        suite.publishTable(DECEMBER, START);

        var reply = suite.caller.get("/v1/explain?" + query);

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.json().path("detail").asText()).startsWith(detail);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        Run run = suite.publishTable(DECEMBER, START);

        for (String position : List.of("1", "8 productsA", "3 c#")) {
            Request asked =
                    new Request("GET", "/v1/explain", Map.of("metric", "crossSellRate"), Map.of(), new byte[0], "");
            String cursor = Cursor.at(run, asked, position).toString();
            var reply = suite.caller.get("/v1/explain?metric=crossSellRate&cursor=" + cursor);
            assertThat(reply.status()).as(position).isEqualTo(400);
            assertThat(reply.json().path("detail").asText())
                    .isEqualTo("cursor must be the 'next' of an earlier answer, but is '" + cursor + "'");
        }
    }

    private JsonNode get(String target) {
        var reply = suite.caller.get(target);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }
}
