package crosssell.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartRecomputeTest {

    private final ActSuite suite = new ActSuite();

    @Test
    void aRecomputeIsStartedAndTheAnswerSaysWhatWasAskedAndWhereToWatch() throws IOException {
        suite.now = ActSuite.NOW.plusNanos(123_456_789);
        var reply = suite.post("/v1/recompute", "{\"asOf\": \"2026-10-31\", \"history\": 12}");

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.header("Location")).isEqualTo("/v1/periods");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.json())
                .hasToString("{\"asOf\":null,\"run\":null,\"data\":{\"asOf\":\"2026-10-31\",\"history\":12,"
                        + "\"askedAt\":\"2026-11-01T08:00:00.123Z\",\"watch\":\"/v1/periods\"}}");
        assertThat(suite.recomputes).containsExactly("{\"asOf\":\"2026-10-31\",\"history\":12}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"asOf\": null, \"history\": null}"})
    void whoAsksForNothingGetsWhatTheScheduleComputes(String body) throws IOException {
        var reply = suite.post("/v1/recompute", body);

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.data().path("asOf").isNull()).isTrue();
        assertThat(suite.recomputes).containsExactly("{\"history\":0}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'history': 121}        | history must be a whole number from 0 to 120, but is '121'",
                "{'history': -1}         | history must be a whole number from 0 to 120, but is '-1'",
                "{'history': '12'}       | history must be a JSON number, but is '\"12\"'",
                "{'asOf': '2026-02-30'}  | asOf must be a date such as 2026-10-31, but is '2026-02-30'",
                "{'asOf': '2026-11-02'}  | asOf must not be later than today, 2026-11-01, but is '2026-11-02'",
                "{'as_of': '2026-10-31'} | there is no parameter 'as_of' here; the nearest is 'asOf'; allowed: asOf, history"
            })
    void whatCannotBeComputedIsRefusedAndNothingStarted(String body, String detail) throws IOException {
        var reply = suite.post("/v1/recompute", body.replace('\'', '"'));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.detail()).isEqualTo(detail);
        assertThat(suite.recomputes).isEmpty();
    }

    @Test
    void todayIsNotLater() throws IOException {
        assertThat(suite.post("/v1/recompute", "{\"asOf\": \"2026-11-01\"}").status())
                .isEqualTo(202);
    }
}
