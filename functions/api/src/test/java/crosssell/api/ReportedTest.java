package crosssell.api;

import static crosssell.api.ApiSuite.DECEMBER;
import static crosssell.api.ApiSuite.START;
import static crosssell.api.ApiSuite.answer;
import static crosssell.api.ApiSuite.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.api.Caller.Reply;
import crosssell.metrics.model.Settings;
import crosssell.store.summary.Document;
import crosssell.store.summary.FiguresSample;
import crosssell.store.summary.Run;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What was reported, though computed anew since.
class ReportedTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 30);

    private final ApiSuite suite = new ApiSuite();

    @Test
    void aRunAnswersAsItDidThoughLateUploadsChangedTheFiguresSince() {
        suite.has("both", "A", "2022-01-31", "100").has("both", "B", "2022-06-30", "20.5");
        Run first = suite.publishTable(DECEMBER, START);
        String then = get("/v1/summary?as_of=2024-12-31");
        suite.has("late", "A", "2024-12-01", "10");
        Run second = suite.publishTable(DECEMBER, START.plusSeconds(60));
        suite.summary.retire(START.plusSeconds(61));

        assertThat(get("/v1/summary?run=" + first.id())).isEqualTo(then).contains("\"customers\":1,");
        assertThat(get("/v1/summary?as_of=2024-12-31"))
                .isEqualTo(get("/v1/summary?run=" + second.id()))
                .contains("\"customers\":2,");
    }

    @Test
    void runsAreListedNewestFirstWithThoseSuperseded() {
        Run november = suite.publish(NOVEMBER, START);
        Run first = suite.publish(DECEMBER, START);
        Run second = suite.publish(DECEMBER, START.plusSeconds(60));
        suite.summary.retire(START.plusSeconds(61));

        assertThat(get("/v1/runs"))
                .isEqualTo(answer(
                        second,
                        "[%s,%s,%s]"
                                .formatted(
                                        listed(second, true, null),
                                        listed(first, false, "\"2027-02-01T02:16:01Z\""),
                                        listed(november, true, null))));
        assertThat(get("/v1/runs?as_of=2024-11-30"))
                .isEqualTo(get("/v1/runs?period=2024-11"))
                .isEqualTo(answer(second, "[" + listed(november, true, null) + "]"));
        assertThat(get("/v1/runs?period=2023-11")).isEqualTo(answer(second, "[]"));
    }

    private static String listed(Run run, boolean current, @Nullable String keptUntil) {
        return ("{\"asOf\":\"%s\",\"complete\":true,\"current\":%s,\"keptUntil\":%s,\"run\":{\"id\":\"%s\","
                        + "\"computedAt\":\"%s\",\"definitionVersion\":\"1.0.0\"}}")
                .formatted(run.asOf(), current, keptUntil, run.id(), run.computedAt());
    }

    @Test
    void runsAreReadPageByPageThoughMoreArePublished() {
        Run november = suite.publish(NOVEMBER, START);
        Run first = suite.publish(DECEMBER, START);

        var page = suite.caller.get("/v1/runs?limit=1").json();
        suite.publish(DECEMBER, START.plusSeconds(60));
        var next = suite.caller
                .get("/v1/runs?limit=1&cursor=" + page.path("next").asText())
                .json();

        assertThat(page.path("data").findValuesAsText("id")).containsExactly(first.id());
        assertThat(next.path("data").findValuesAsText("id")).containsExactly(november.id());
        assertThat(next.has("next")).isFalse();
    }

    @Test
    void whatWasReportedMayBeKeptByWhoAsked() {
        Run run = suite.publish(DECEMBER, START);
        Reply named = suite.caller.get("/v1/summary?run=" + run.id());

        assertThat(named.header("Cache-Control")).isEqualTo("private, max-age=86400, immutable");
        assertThat(suite.caller
                        .get("/v1/summary?run=" + run.id(), "if-none-match", String.valueOf(named.header("ETag")))
                        .status())
                .isEqualTo(304);
        assertThat(suite.caller.get("/v1/opportunities?run=" + run.id()).header("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void listsOfARunAreReadPageByPage() {
        Run run = suite.publish(DECEMBER, START);
        suite.publish(DECEMBER, START.plusSeconds(60));

        Reply first = suite.caller.get("/v1/products?limit=1&run=" + run.id());
        Reply second = suite.caller.get("/v1/products?limit=1&run=%s&cursor=%s"
                .formatted(run.id(), first.json().path("next").asText()));

        assertThat(second.text())
                .isEqualTo(
                        answer(run, json(FiguresSample.asOf(DECEMBER).products().subList(1, 2))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "as_of=2024-12-31&run=x             | run must not be given together with as_of, but is 'x'",
                "period=2024-12&run=x               | run must not be given together with period, but is 'x'",
                "as_of=2024-11-30&cursor={cursor}   | as_of must be left out, or be the cursor's, 2024-12-31, but is '2024-11-30'",
                "period=2024-11&cursor={cursor}     | period must be left out, or be the cursor's, 2024-12, but is '2024-11'",
                "run=x&cursor={cursor}              | run must be left out, or be the cursor's, {run}, but is 'x'"
            })
    void whatContradictsTheRunIsRefused(String query, String detail) {
        Run run = suite.publish(DECEMBER, START);
        suite.publish(NOVEMBER, START);
        String cursor =
                suite.caller.get("/v1/products?limit=1").json().path("next").asText();

        Reply reply = suite.caller.get("/v1/products?" + query.replace("{cursor}", cursor));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("detail").asText()).isEqualTo(detail.replace("{run}", run.id()));
    }

    @Test
    void anUnknownRunIsToldWithThoseOfTheNearestDateElseTheNewest() {
        Run november = suite.publish(NOVEMBER, START);
        Run first = suite.publish(DECEMBER, START);
        Run second = suite.publish(DECEMBER, START.plusSeconds(60));
        Run draft = Run.begin(DECEMBER, START.plusSeconds(90), Settings.DEFAULT, "1.0.0");
        suite.summary.write(draft, Stream.empty());

        assertThat(unknown(draft.id())).containsExactly(second.id(), first.id());
        assertThat(unknown("2025-11-30-20250101T021500000Z-73efd22f")).containsExactly(second.id(), first.id());
        assertThat(unknown("2024-12-01")).containsExactly(november.id());
        assertThat(unknown("2024-11-30")).containsExactly(november.id());
        assertThat(unknown("last")).containsExactly(second.id(), first.id(), november.id());
        assertThat(suite.caller
                        .get("/v1/summary?run=" + first.id().replace("021500", "021501"))
                        .json()
                        .path("nearest")
                        .asText())
                .isEqualTo(first.id());
    }

    private Iterable<String> unknown(String id) {
        Reply reply = suite.caller.get("/v1/summary?run=" + id);
        assertThat(reply.status()).isEqualTo(404);
        return reply.json()
                .path("allowed")
                .valueStream()
                .map(each -> each.asText())
                .toList();
    }

    @Test
    void aFigureThatWasNotThereYetWasNotReported() {
        Run first = Run.begin(DECEMBER, START, Settings.DEFAULT, "1.0.0");
        suite.summary.write(first, Stream.of(Document.of("run", "{}".getBytes(UTF_8))));
        suite.summary.publish(first);
        suite.publish(DECEMBER, START.plusSeconds(60));

        Reply reply = suite.caller.get("/v1/quality?run=" + first.id());

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("detail").asText())
                .isEqualTo(
                        "this run was published before there was 'quality'; as_of=2024-12-31 answers by the run in force");
    }

    @Test
    void aRunWhoseFiguresAreGoneIsToldSo() {
        Run first = suite.publish(DECEMBER, START);
        suite.publish(DECEMBER, START.plusSeconds(60));
        suite.summary.retire(START.plusSeconds(61));
        suite.summary.at(START.plus(Duration.ofDays(800)));

        Reply reply = suite.caller.get("/v1/summary?run=" + first.id());

        assertThat(reply.status()).isEqualTo(410);
        assertThat(reply.text())
                .isEqualTo("{\"title\":\"Gone\",\"status\":410,\"detail\":\"the figures of this run were kept until "
                        + "2027-02-01T02:16:01Z; /v1/runs lists the runs that are there\",\"parameter\":\"run\",\"value\":\""
                        + first.id() + "\"}");
        assertThat(get("/v1/runs")).doesNotContain(first.id());
    }

    @Test
    void whileNothingIsPublishedThereAreNoRuns() {
        assertThat(get("/v1/runs")).isEqualTo("{\"asOf\":null,\"run\":null,\"data\":[]}");
        assertThat(suite.caller.get("/v1/summary?run=x").status()).isEqualTo(503);
    }

    private String get(String target) {
        Reply reply = suite.caller.get(target);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.text();
    }
}
