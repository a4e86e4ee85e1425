package crosssell.api;

import static crosssell.api.ApiSuite.DECEMBER;
import static crosssell.api.ApiSuite.START;
import static crosssell.api.ApiSuite.answer;
import static crosssell.api.ApiSuite.json;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.figure.Figures;
import crosssell.metrics.figure.Scenario;
import crosssell.metrics.figure.TrendPoint;
import crosssell.metrics.model.Attribution.Model;
import crosssell.store.summary.FiguresSample;
import crosssell.store.summary.Run;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private final ApiSuite suite = new ApiSuite();
    private final Run run = suite.publish(DECEMBER, START);
    private final Figures figures = FiguresSample.asOf(DECEMBER);

    @Test
    void dataOfEachPathAreTheKeyOfItsNameByteForByte() {
        Map<String, Object> keys = new LinkedHashMap<>(Map.of(
                "summary", figures.summary(),
                "trend", figures.trend(),
                "segments", figures.segments(),
                "products", figures.products(),
                "pairs", figures.pairs(),
                "matrix", figures.matrix(),
                "velocity", figures.velocity(),
                "within", figures.within(),
                "cohorts", figures.cohorts()));
        keys.put("paths", figures.paths());
        keys.put("revenue", figures.revenue());
        keys.put("retention", figures.retention());
        keys.put("mix", figures.mix());
        keys.put("efficiency", figures.efficiency());
        keys.put("campaigns", figures.campaigns());
        keys.put("attribution", figures.attribution());
        keys.put("opportunities", figures.opportunities());
        keys.put("whitespace", figures.whitespace());
        keys.put("readiness", figures.readiness());
        keys.put("forecast", figures.forecast());
        keys.put("scenario", figures.scenario());
        keys.put("sensitivity", figures.sensitivity());
        keys.put("quality", figures.quality());

        keys.forEach((name, key) -> assertThat(get("/v1/" + name)).as(name).isEqualTo(answer(run, json(key))));
    }

    @Test
    void segmentsOfADimensionAreItsList() {
        assertThat(get("/v1/segments?by=tenure"))
                .isEqualTo(answer(run, json(figures.segments().get("tenure"))));
        assertThat(get("/v1/segments?by=size,tenure"))
                .isEqualTo(get("/v1/segments?by=size%2Ctenure"))
                .isEqualTo(answer(run, json(figures.segments().get("size,tenure"))));
    }

    @Test
    void velocityOfADimensionAndCohortsOfAGrainAreTheirPart() {
        assertThat(get("/v1/velocity?by=size"))
                .isEqualTo(answer(run, json(figures.velocity().by().get("size"))));
        assertThat(get("/v1/cohorts?grain=quarter"))
                .isEqualTo(answer(run, json(figures.cohorts().quarter())));
        assertThat(get("/v1/cohorts?grain=month")).isEqualTo(answer(run, "[]"));
    }

    @Test
    void aPartOfThePathsIsItsList() {
        assertThat(get("/v1/paths?part=transitions"))
                .isEqualTo(answer(run, json(figures.paths().transitions())));
        assertThat(get("/v1/paths?part=paths&limit=2"))
                .isEqualTo(answer(run, json(figures.paths().paths())));
    }

    @Test
    void limitCutsThePathsAndNothingBesideThem() {
        var first = suite.caller.get("/v1/paths?limit=1").json();
        var second = suite.caller
                .get("/v1/paths?limit=1&cursor=" + first.path("next").asText())
                .json();

        assertThat(first.path("data").path("paths").findValuesAsText("customers"))
                .containsExactly("3");
        assertThat(second.path("data").path("paths").findValuesAsText("customers"))
                .containsExactly("1");
        assertThat(second.path("data").path("stepUp")).hasSize(2);
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void mixOfADimensionIsTheSameWithoutTheOthers() {
        assertThat(get("/v1/mix?by=size"))
                .isEqualTo(answer(
                        run,
                        "{\"month\":{\"from\":\"2024-11-30\",\"dimensions\":{\"size\":"
                                + json(figures.mix().month().dimensions().get("size"))
                                + "}},\"year\":{\"from\":\"2023-12-31\",\"dimensions\":{\"size\":null}}}"));
    }

    @Test
    void mixSinceAPublishedDateIsThatAlone() {
        assertThat(get("/v1/mix?from=2023-12-31"))
                .isEqualTo(get("/v1/mix?from=2023-12-31&to=2024-12-31"))
                .isEqualTo(answer(run, json(figures.mix().year())));
        assertThat(get("/v1/mix?by=size&from=2024-11-30"))
                .isEqualTo(answer(
                        run,
                        "{\"from\":\"2024-11-30\",\"dimensions\":{\"size\":"
                                + json(figures.mix().month().dimensions().get("size")) + "}}"));
    }

    @Test
    void attributionByAModelIsTheSameWithoutTheOthers() {
        assertThat(get("/v1/attribution?model=decay"))
                .isEqualTo(answer(run, json(figures.attribution().only(Model.DECAY))));
        assertThat(suite.caller
                        .get("/v1/attribution?model=decay")
                        .json()
                        .path("data")
                        .findValuesAsText("model"))
                .containsExactly("decay", "decay");
    }

    @Test
    void anotherScenarioGoesByTheSameAssumptions() {
        Scenario.Assumptions given = figures.scenario().assumptions();

        assertThat(get("/v1/scenario?points=1")).isEqualTo(answer(run, json(figures.scenario())));
        assertThat(get("/v1/scenario?points=-2.50"))
                .isEqualTo(answer(run, json(Scenario.of(new BigDecimal("-2.50"), given))));
        assertThat(get("/v1/scenario?multiple=7.5"))
                .isEqualTo(answer(run, json(Scenario.of(BigDecimal.ONE, given.withMultiple(new BigDecimal("7.5"))))));
        assertThat(get("/v1/scenario?points=73.3&multiple=1000"))
                .contains("\"points\":73.3,\"crossSellRate\":{\"from\":0.267,\"to\":1.0},\"customersMoved\":733.0,")
                .contains("\"valuation\":");
    }

    @Test
    void theRunSaysWhatItWasMadeFrom() {
        assertThat(get("/v1/run")).isEqualTo(answer(run, json(ApiSuite.document(run))));
    }

    @Test
    void trendIsCutAtBothEndsInclusive() {
        List<TrendPoint> trend = figures.trend();

        assertThat(get("/v1/trend?from=2024-11-30&to=2024-11-30")).isEqualTo(answer(run, json(trend.subList(1, 2))));
        assertThat(get("/v1/trend?from=2024-11")).isEqualTo(answer(run, json(trend.subList(1, 3))));
        assertThat(get("/v1/trend?to=2024-11")).isEqualTo(answer(run, json(trend.subList(0, 2))));
        assertThat(get("/v1/trend?from=2025-01")).isEqualTo(answer(run, "[]"));
    }

    @Test
    void pairsOfABaseAreThoseThatBeginWithIt() {
        assertThat(get("/v1/pairs?base=A"))
                .isEqualTo(answer(run, json(figures.pairs().subList(0, 1))));
        assertThat(get("/v1/pairs?base=B+%26+%22co%22%2F%C3%BC"))
                .isEqualTo(answer(run, json(figures.pairs().subList(1, 2))));
    }

    @Test
    void opportunitiesAreThoseOfAProductAndASegment() {
        var ofB = requireNonNull(figures.opportunities()
                .byProduct()
                .get(figures.matrix().products().get(1)));

        assertThat(get("/v1/opportunities?product=A")).isEqualTo(answer(run, "[]"));
        assertThat(get("/v1/opportunities?product=B+%26+%22co%22%2F%C3%BC")).isEqualTo(answer(run, json(ofB)));
        assertThat(get("/v1/opportunities?product=B+%26+%22co%22%2F%C3%BC&segment=unknown"))
                .isEqualTo(get("/v1/opportunities?segment=unknown"))
                .isEqualTo(answer(run, json(ofB.subList(1, 2))));
        assertThat(get("/v1/opportunities?segment=enterprise")).isEqualTo(answer(run, "[]"));
    }

    @Test
    void pairsOfFewOwnersCanBeLeftOut() {
        assertThat(get("/v1/pairs?min_customers=3"))
                .isEqualTo(answer(run, json(figures.pairs().subList(0, 1))));
        assertThat(get("/v1/pairs?min_customers=2")).isEqualTo(answer(run, json(figures.pairs())));
    }

    @Test
    void pairsAreSortedHighestFirstAndUndefinedLast() {
        String reversed = json(figures.pairs().reversed());

        assertThat(get("/v1/pairs?sort=attachRate")).isEqualTo(answer(run, reversed));
        assertThat(get("/v1/pairs?sort=conviction")).isEqualTo(answer(run, json(figures.pairs())));
        assertThat(get("/v1/pairs?sort=conversion")).isEqualTo(answer(run, json(figures.pairs())));
    }

    @Test
    void aListIsReadPageByPage() {
        var first = suite.caller.get("/v1/products?limit=1");
        String cursor = first.json().path("next").asText();

        assertThat(first.text())
                .isEqualTo(answer(run, json(figures.products().subList(0, 1)) + ",\"next\":\"" + cursor + "\""));
        assertThat(get("/v1/products?limit=1&cursor=" + cursor))
                .isEqualTo(answer(run, json(figures.products().subList(1, 2))));
    }

    @Test
    void laterPagesAreOfTheRunOfTheFirst() {
        String cursor =
                suite.caller.get("/v1/products?limit=1").json().path("next").asText();
        suite.publish(DECEMBER, START.plusSeconds(60));

        assertThat(suite.caller
                        .get("/v1/products?cursor=" + cursor)
                        .json()
                        .path("run")
                        .path("id")
                        .asText())
                .isEqualTo(run.id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/v1/segments?by=tenur       | by cannot be 'tenur'; the nearest is 'tenure'; allowed: size, size,tenure, tenure",
                "/v1/velocity?by=x           | by cannot be 'x'; allowed: size",
                "/v1/cohorts?grain=week      | grain cannot be 'week'; allowed: year, quarter, month",
                "/v1/paths?part=steps        | part cannot be 'steps'; the nearest is 'stepUp'; allowed: paths, transitions, stepUp",
                "/v1/mix?by=x                | by cannot be 'x'; allowed: size, size,tenure",
                "/v1/mix?from=2023-11-30     | from cannot be '2023-11-30'; the nearest is '2023-12-31'; allowed: 2024-11-30, 2023-12-31",
                "/v1/mix?to=2024-11-30       | to cannot be '2024-11-30'; the nearest is '2024-12-31'; allowed: 2024-12-31",
                "/v1/attribution?model=decy  | model cannot be 'decy'; the nearest is 'decay'; allowed: first, last, linear, position, decay",
                "/v1/scenario?points=73.4    | points must be a decimal number from -26.7 to 73.3, so that crossSellRate stays within 0 and 1, but is '73.4'",
                "/v1/scenario?points=-26.71  | points must be a decimal number from -26.7 to 73.3, so that crossSellRate stays within 0 and 1, but is '-26.71'",
                "/v1/scenario?points=1e1     | points must be a decimal number such as -2.5, but is '1e1'",
                "/v1/scenario?multiple=0     | multiple must be a decimal number above 0, at most 1000, but is '0'",
                "/v1/scenario?multiple=1001  | multiple must be a decimal number above 0, at most 1000, but is '1001'",
                "/v1/pairs?base=C            | base cannot be 'C'; the nearest is 'A'; allowed: A, B & \"co\"/ü",
                "/v1/opportunities?product=C  | product cannot be 'C'; the nearest is 'A'; allowed: A, B & \"co\"/ü",
                "/v1/opportunities?segment=sm | segment cannot be 'sm'; the nearest is 'smb'; allowed: enterprise, mid_market, smb, unknown",
                "/v1/pairs?sort=lft          | sort cannot be 'lft'; the nearest is 'lift'; allowed: attachRate, both, "
                        + "conversion, conviction, imbalance, jaccard, kulczynski, leverage, lift, support",
                "/v1/pairs?min_customers=-1  | min_customers must be a whole number from 0 to 999999999, but is '-1'",
                "/v1/products?limit=0        | limit must be a whole number from 1 to 10000, but is '0'",
                "/v1/products?limit=1e3      | limit must be a whole number from 1 to 10000, but is '1e3'",
                "/v1/products?cursor=abc     | cursor must be the 'next' of an earlier answer, but is 'abc'",
                "/v1/products?cursor=%25     | cursor must be the 'next' of an earlier answer, but is '%'",
                "/v1/trend?from=10/2024      | from must be a date or month such as 2026-10-31 or 2026-10, but is '10/2024'",
                "/v1/trend?from=2024-12&to=2024-11 | from must not be after to, 2024-11-30, but is '2024-12'",
                "/v1/trend?to=2024-13        | to must be a date or month such as 2026-10-31 or 2026-10, but is '2024-13'",
            })
    void whatCannotBeAnsweredIsToldWithWhatCan(String target, String detail) {
        var reply = suite.caller.get(target);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("detail").asText()).isEqualTo(detail);
    }

    @Test
    void aCursorOfARunThatIsGoneIsToldSo() {
        String cursor =
                suite.caller.get("/v1/products?limit=1").json().path("next").asText();
        suite.publish(DECEMBER, START.plusSeconds(60));
        suite.summary.retire(START.plusSeconds(61));
        suite.summary.at(START.plus(Duration.ofDays(800)));

        var reply = suite.caller.get("/v1/products?cursor=" + cursor);

        assertThat(reply.status()).isEqualTo(410);
        assertThat(reply.json().path("detail").asText())
                .isEqualTo("the run of this cursor is gone: ask again without cursor");
    }

    private String get(String target) {
        var reply = suite.caller.get(target);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.text();
    }
}
