package crosssell.api;

import static crosssell.api.ApiSuite.DECEMBER;
import static crosssell.api.ApiSuite.START;
import static crosssell.api.ApiSuite.answer;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.store.summary.Run;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    private static final LocalDate MIDDLE_OF_JANUARY = LocalDate.of(2025, 1, 15);

    private final ApiSuite suite = new ApiSuite();

    @ParameterizedTest
    @CsvSource({
        "/v1/summary, 2025-01-15",
        "/v1/summary?as_of=2024-12-31, 2024-12-31",
        "/v1/summary?as_of=2024-12-05, 2024-12-05",
        "/v1/summary?period=2024-12, 2024-12-31",
        "/v1/summary?period=2025-01, 2025-01-15"
    })
    void thePeriodAskedForIsAnsweredElseTheNewest(String target, String asOf) {
        suite.publish(MIDDLE_OF_JANUARY, START);
        suite.publish(DECEMBER, START.plusSeconds(60));
        suite.publish(LocalDate.of(2024, 12, 5), START.plusSeconds(90));

        assertThat(suite.caller.get(target).json().path("asOf").asText()).isEqualTo(asOf);
    }

    @Test
    void periodsAreListedNewestFirstWithTheirRuns() {
        Run december = suite.publish(DECEMBER, START);
        Run january = suite.publish(MIDDLE_OF_JANUARY, START);

        assertThat(suite.caller.get("/v1/periods").text())
                .isEqualTo(answer(
                        january,
                        "[{\"asOf\":\"2025-01-15\",\"complete\":false,\"run\":{\"id\":\"" + january.id()
                                + "\",\"computedAt\":\"2025-01-01T02:15:00Z\",\"definitionVersion\":\"1.0.0\"}},"
                                + "{\"asOf\":\"2024-12-31\",\"complete\":true,\"run\":{\"id\":\"" + december.id()
                                + "\",\"computedAt\":\"2025-01-01T02:15:00Z\",\"definitionVersion\":\"1.0.0\"}}]"));
    }

    @Test
    void periodsAreReadPageByPage() {
        suite.publish(DECEMBER, START);
        suite.publish(MIDDLE_OF_JANUARY, START);

        var first = suite.caller.get("/v1/periods?limit=1").json();
        suite.publish(LocalDate.of(2025, 1, 31), START);
        var second = suite.caller
                .get("/v1/periods?limit=1&cursor=" + first.path("next").asText())
                .json();

        assertThat(first.path("data").findValuesAsText("asOf")).containsExactly("2025-01-15");
        assertThat(second.path("data").findValuesAsText("asOf")).containsExactly("2024-12-31");
        assertThat(second.has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | /v1/summary?as_of=yesterday                  | as_of must be a date such as 2026-10-31, but is 'yesterday'",
                "400 | /v1/summary?period=2024-12-31                | period must be a month such as 2026-10, but is '2024-12-31'",
                "400 | /v1/summary?as_of=2024-12-31&period=2024-12  | period must not be given together with as_of, but is '2024-12'",
                "404 | /v1/summary?as_of=2024-12-30                 | 2024-12-30 is not published; the nearest is '2024-12-31'; allowed: 2025-01-15, 2024-12-31",
                "404 | /v1/summary?as_of=2025-01-01                 | 2025-01-01 is not published; the nearest is '2024-12-31'; allowed: 2025-01-15, 2024-12-31",
                "404 | /v1/summary?as_of=2031-01-05                 | 2031-01-05 is not published; the nearest is '2025-01-15'; allowed: 2025-01-15, 2024-12-31",
                "404 | /v1/summary?period=2026-12                   | 2026-12 is not published; the nearest is '2025-01'; allowed: 2025-01, 2024-12",
                "404 | /v1/summary?period=2023-12                   | 2023-12 is not published; the nearest is '2024-12'; allowed: 2025-01, 2024-12"
            })
    void aPeriodThatIsNotThereIsToldWithThoseThatAre(int status, String target, String detail) {
        suite.publish(DECEMBER, START);
        suite.publish(MIDDLE_OF_JANUARY, START);

        var reply = suite.caller.get(target);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("detail").asText()).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/summary", "/v1/matrix?as_of=2024-12-31", "/v1/cohorts?period=2024-12"})
    void whileNothingIsPublishedTheAnswerSaysWhatToDo(String target) {
        var reply = suite.caller.get(target);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isEqualTo("60");
        assertThat(reply.text())
                .isEqualTo("{\"title\":\"Nothing is published yet\",\"status\":503,\"detail\":\"upload files, let the "
                        + "recompute function run (by itself once a day, or now by `crosssell recompute`), then ask "
                        + "again; /v1/uploads says what has arrived\"}");
    }

    @Test
    void whileNothingIsPublishedThereAreNoPeriods() {
        assertThat(suite.caller.get("/v1/periods").text()).isEqualTo("{\"asOf\":null,\"run\":null,\"data\":[]}");
    }
}
