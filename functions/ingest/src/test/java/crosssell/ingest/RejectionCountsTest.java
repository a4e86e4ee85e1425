package crosssell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.store.ledger.Remark;
import crosssell.uploads.Reason;
import crosssell.uploads.Rejection;
import org.junit.jupiter.api.Test;

class RejectionCountsTest {

    private final RejectionCounts counts = new RejectionCounts();

    private void add(long line, String column, String value, Reason reason, String allowed) {
        counts.add(new Rejection(line, column, value, reason.fault(allowed)));
    }

    @Test
    void rowsThatDifferOnlyInWhatIsAllowedAreRejectedAlike() {
        add(2, "ended_on", "2024-01-01", Reason.TOO_EARLY, "started_on is 2024-02-01");
        add(3, "ended_on", "2024-01-02", Reason.TOO_EARLY, "started_on is 2024-02-03");

        assertThat(counts.remarks())
                .extracting(Remark::sentence)
                .containsExactly(
                        "line 2: ended_on '2024-01-01' is too early: started_on is 2024-02-01 (and 1 more like it)");
    }

    @Test
    void aReasonIsGivenOnceWithItsFirstRowAndHowManyMore() {
        add(2, "mrr", "1,200", Reason.NOT_PLAIN, "write digits");
        add(3, "ended_on", "soon", Reason.NOT_A_DATE, "write year-month-day");
        add(4, "mrr", "2,400", Reason.NOT_PLAIN, "write digits");
        add(9, "mrr", "3,600", Reason.NOT_PLAIN, "write digits");

        assertThat(counts.remarks())
                .extracting(Remark::sentence)
                .containsExactly(
                        "line 2: mrr '1,200' is not a plain number: write digits (and 2 more like it)",
                        "line 3: ended_on 'soon' is not an ISO date: write year-month-day");
    }

    @Test
    void beyondTwentyReasonsTheRestIsCounted() {
        for (int n = 1; n <= 30; n++) {
            add(n, "column " + n, "x", Reason.BLANK, "every row needs it");
        }

        assertThat(counts.remarks()).hasSize(21);
        assertThat(counts.remarks().getLast()).isEqualTo(new Remark.OtherRejectedRows(10));
    }

    @Test
    void aLongValueIsCutShort() {
        add(1, "mrr", "9".repeat(100_000), Reason.NOT_PLAIN, "write digits");

        assertThat(counts.remarks())
                .extracting(Remark::sentence)
                .containsExactly("line 1: mrr '" + "9".repeat(60) + "...' is not a plain number: write digits");
    }
}
