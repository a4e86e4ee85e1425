package crosssell.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecomputeOrderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "",
                "null",
                "{\"asOf\": null}",
                "{\"version\": \"0\", \"source\": \"aws.scheduler\", \"detail\": \"{}\"}",
                "{\"version\": \"0\", \"source\": \"aws.events\", \"detail-type\": \"Scheduled Event\", \"detail\": {}}"
            })
    void anEventThatSaysNothingAsksForTheLastWholeMonthAndYesterday(String event) throws IOException {
        assertThat(dates(event, TODAY)).containsExactly(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 11, 21));
    }

    @Test
    void onTheFirstOfAMonthYesterdayIsTheMonthsEnd() throws IOException {
        assertThat(dates("{}", LocalDate.of(2024, 3, 1))).containsExactly(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"asOf\": \"2026-11-22\"}",
                "{\"detail\": {\"asOf\": \"2026-11-22\"}}",
                "{\"detail\": \"{\\\"asOf\\\": \\\"2026-11-22\\\"}\"}"
            })
    void aDateIsComputedAlone(String event) throws IOException {
        assertThat(dates(event, TODAY)).containsExactly(TODAY);
    }

    @Test
    void historyAddsTheMonthEndsBefore() throws IOException {
        assertThat(dates("{\"asOf\": \"2026-03-15\", \"history\": 2}", TODAY))
                .containsExactly(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 15));
        assertThat(dates("{\"history\": 1}", TODAY))
                .containsExactly(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 31), LocalDate.of(2026, 11, 21));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"asOf\": \"31/10/2026\"}    | asOf must be a date such as 2026-10-31, not \"31/10/2026\"",
                "{\"asOf\": 20261031}          | asOf must be a date such as 2026-10-31, not 20261031",
                "{\"asOf\": \"2026-11-23\"}    | asOf must not be later than today, 2026-11-22, but is 2026-11-23",
                "{\"history\": \"12\"}         | history must be a whole number of months, not \"12\"",
                "{\"history\": 1.5}            | history must be a whole number of months, not 1.5",
                "{\"history\": -1}             | history must be 0 to 120 months, not -1",
                "{\"history\": 121}            | history must be 0 to 120 months, not 121",
                "{\"as_of\": \"2026-10-31\"}   | a recompute has no 'as_of', only asOf and history",
                "[1]                           | a recompute is asked for by a JSON object, not [1]"
            })
    void whatCannotBeMeantIsRefused(String event, String message) {
        assertThatThrownBy(() -> dates(event, TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static List<LocalDate> dates(String event, LocalDate today) throws IOException {
        var request = (RecomputeOrder) RecomputeMessage.of(event);
        return request.dates(today);
    }
}
