package crosssell.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejectedReasonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "line 58: mrr '1,200' is no plain number: write 1200 | mrr is no plain number",
                "line 2: ended_on '2024-01-01' is before started_on: that is 2024-02-01; allowed is that day or later"
                        + " | ended_on is before started_on",
                "line 3: customer_id '' is blank: write an id | customer_id is blank",
                "line 4: the row has more or fewer cells than the header: 3 | the row has more or fewer cells than the header",
                "line 5: Plan Name 'O' Neil' is too long | Plan Name is too long",
                "line 6: kind 'x' is not among the words allowed: 'trial' or 'one_time' is | kind is not among the words allowed",
            })
    void theRowsOwnValueIsLeftOut(String sentence, String reason) {
        assertThat(RejectedReason.in(sentence)).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "and 12 more for other reasons", "send record_id", "line 3 is bad"})
    void whatIsNoSentenceOfARowHasNone(String text) {
        assertThat(RejectedReason.in(text)).isEmpty();
    }
}
