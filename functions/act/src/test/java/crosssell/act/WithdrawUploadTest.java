package crosssell.act;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.store.ledger.UploadState;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WithdrawUploadTest {

    private final ActSuite suite = new ActSuite();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WITHDRAWN")
    void anUploadIsWithdrawnInAnyState(UploadState state) throws IOException {
        suite.upload("20261101-a", state);

        var reply = suite.post("/v1/uploads/20261101-a/withdraw", "");

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.header("Location")).isEqualTo("/v1/uploads/20261101-a");
        assertThat(reply.data().path("upload").textValue()).isEqualTo("20261101-a");
        assertThat(reply.data().path("key").textValue()).isEqualTo("ownership/ä b.csv");
        assertThat(suite.withdrawals).containsExactly("{\"withdraw\":\"20261101-a\"}");
    }

    @Test
    void aWithdrawnUploadIsNotWithdrawnAgain() throws IOException {
        suite.upload("20261101-a", UploadState.WITHDRAWN);

        var reply = suite.post("/v1/uploads/20261101-a/withdraw", "");

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.data().path("state").textValue()).isEqualTo("withdrawn");
        assertThat(suite.withdrawals).isEmpty();
    }

    @Test
    void oneThatNobodyKnowsIsNotFound() throws IOException {
        var reply = suite.post("/v1/uploads/a/b/withdraw", "");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.detail()).isEqualTo("there is no upload 'a/b': see /v1/uploads");
        assertThat(suite.withdrawals).isEmpty();
    }

    @Test
    void aBodyHasNothingToSay() throws IOException {
        assertThat(suite.post("/v1/uploads/a/withdraw", "{\"id\": \"a\"}").detail())
                .isEqualTo("there is no parameter 'id' here; allowed: nothing");
    }
}
