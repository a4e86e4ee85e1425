package crosssell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.files.row.RowResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    private final Reasons reasons = new Reasons();

    private static RowResult.Rejected rejected(long line, String column, String value, String reason) {
        return new RowResult.Rejected(line, new RowResult.Whose.Nobody(), column, value, reason, List.of());
    }

    @Test
    void rowsThatDifferOnlyInWhatIsAllowedAreRejectedAlike() {
        reasons.add(rejected(2, "ended_on", "2024-01-01", "is too early: started_on is 2024-02-01"));
        reasons.add(rejected(3, "ended_on", "2024-01-02", "is too early: started_on is 2024-02-03"));

        assertThat(reasons.sentences())
                .containsExactly(
                        "line 2: ended_on '2024-01-01' is too early: started_on is 2024-02-01 (and 1 more like it)");
    }

    @Test
    void aReasonIsGivenOnceWithItsFirstRowAndHowManyMore() {
        reasons.add(rejected(2, "mrr", "1,200", "has a thousands separator"));
        reasons.add(rejected(3, "ended_on", "soon", "is no date"));
        reasons.add(rejected(4, "mrr", "2,400", "has a thousands separator"));
        reasons.add(rejected(9, "mrr", "3,600", "has a thousands separator"));

        assertThat(reasons.sentences())
                .containsExactly(
                        "line 2: mrr '1,200' has a thousands separator (and 2 more like it)",
                        "line 3: ended_on 'soon' is no date");
    }

    @Test
    void beyondTwentyReasonsTheRestIsCounted() {
        for (int n = 1; n <= 30; n++) {
            reasons.add(rejected(n, "mrr", "x", "reason " + n));
        }

        assertThat(reasons.sentences()).hasSize(21).endsWith("and 10 more for other reasons");
    }

    @Test
    void aLongValueIsCutShort() {
        reasons.add(rejected(1, "mrr", "9".repeat(100_000), "is no number"));

        assertThat(reasons.sentences()).containsExactly("line 1: mrr '" + "9".repeat(60) + "...' is no number");
    }
}
