package crosssell.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorkTest {

    @Test
    void everyMessageSaysWhatItAsksFor() {
        for (Work work : List.of(new Work.LoadPart("u", 3), new Work.Withdraw("u"), new Work.Replay("u"))) {
            assertThat(Work.of(work.json())).isEqualTo(work);
        }
        assertThat(Work.of("{\"replay\":true}")).isEqualTo(new Work.Replay(""));
    }

    @Test
    void aMessageThatAsksForNothingKnownSaysWhatIs() {
        assertThatThrownBy(() -> Work.of("{\"upload\":\"u\"}"))
                .hasMessage(
                        "a message of the work queue is {\"upload\": \"ID\", \"part\": N}, {\"withdraw\": \"ID\"} or"
                                + " {\"replay\": true}, not {\"upload\":\"u\"}");
        assertThatThrownBy(() -> Work.of("part 3")).hasMessage("a message of the work queue is JSON, not part 3");
    }
}
