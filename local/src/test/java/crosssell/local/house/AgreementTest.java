package crosssell.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.act.RecomputeOrder;
import crosssell.act.SqsWithdrawals;
import crosssell.ingest.Work;
import crosssell.recompute.RecomputeRequest;
import org.junit.jupiter.api.Test;

/// What functions that do not see each other have to say alike.
class AgreementTest {

    @Test
    void whatIsOrderedIsNoLongerThanWhatIsComputed() {
        assertThat(RecomputeOrder.LONGEST_HISTORY).isEqualTo(RecomputeRequest.LONGEST_HISTORY);
    }

    @Test
    void aWithdrawalIsAskedForAsTheWorkQueueTakesIt() {
        assertThat(SqsWithdrawals.message("a \"b\"")).isEqualTo(new Work.Withdraw("a \"b\"").json());
    }
}
