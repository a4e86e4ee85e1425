package crosssell.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.http.Echo;
import crosssell.store.ledger.UploadState;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActEndpointTest {

    private static final String KEY = "8e03978e-40d5-43e8-bc93-6894a57f9324";

    private final ActSuite suite = new ActSuite();

    @Test
    void aRequestSentTwiceUnderOneKeyIsDoneOnceAndAnsweredAlike() throws IOException {
        var first = suite.postWithKey(KEY, "/v1/recompute", "{\"asOf\":\"2026-10-31\",\"history\":1}");
        suite.now = suite.now.plus(Duration.ofHours(23));
        var again = suite.postWithKey(KEY, "/v1/recompute", " {\"history\": 1, \"asOf\": \"2026-10-31\"}");

        assertThat(again).isEqualTo(first);
        assertThat(suite.recomputes).hasSize(1);
    }

    @Test
    void withoutAKeyItIsDoneAsOftenAsItIsSent() throws IOException {
        suite.post("/v1/recompute", "");
        suite.post("/v1/recompute", "");

        assertThat(suite.recomputes).hasSize(2);
    }

    @Test
    void aKeyIsNotForAnotherRequest() throws IOException {
        suite.upload("a", UploadState.LOADED);
        suite.upload("b", UploadState.LOADED);
        suite.postWithKey(KEY, "/v1/uploads/a/withdraw", "");

        var other = suite.postWithKey(KEY, "/v1/uploads/b/withdraw", "");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.detail())
                .isEqualTo("Idempotency-Key was sent with another request within the last 24 hours: "
                        + "a new request needs a new key");
        assertThat(suite.withdrawals).containsExactly("{\"withdraw\":\"a\"}");
        assertThat(suite.postWithKey(KEY, "/v1/recompute", "").status()).isEqualTo(202);
    }

    @Test
    void whoAsksWhileTheSameIsUnderWayIsToldToWait() throws IOException {
        List<ActSuite.Reply> meanwhile = new ArrayList<>();
        suite.beforeRecompute = () -> {
            suite.beforeRecompute = () -> {};
            suite.now = suite.now.plusSeconds(20);
            try {
                meanwhile.add(suite.postWithKey(KEY, "/v1/recompute", ""));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };
        suite.postWithKey(KEY, "/v1/recompute", "");

        assertThat(meanwhile).singleElement().satisfies(reply -> {
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.header("Retry-After")).isEqualTo("41");
            assertThat(reply.detail())
                    .isEqualTo("the same request is being acted on at this moment: ask again in 41 seconds");
        });
        assertThat(suite.recomputes).hasSize(1);
    }

    @Test
    void whatCouldNotBeDoneCanBeAskedForAgainUnderTheSameKey() throws IOException {
        assertThat(suite.postWithKey(KEY, "/v1/uploads/a/withdraw", "").status())
                .isEqualTo(404);
        suite.upload("a", UploadState.LOADED);

        assertThat(suite.postWithKey(KEY, "/v1/uploads/a/withdraw", "").status())
                .isEqualTo(202);
    }

    @Test
    void whatFailedUnderneathCanBeAskedForAgainUnderTheSameKey() throws IOException {
        suite.beforeRecompute = () -> {
            throw new IllegalStateException("out of reach");
        };
        assertThat(suite.postWithKey(KEY, "/v1/recompute", "").status()).isEqualTo(500);
        suite.beforeRecompute = () -> {};

        assertThat(suite.postWithKey(KEY, "/v1/recompute", "").status()).isEqualTo(202);
    }

    static List<String> badKeys() {
        return List.of("", "k".repeat(256), "clé", "a\tb");
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void aKeyIsPrintableAndNotTooLong(String key) throws IOException {
        var reply = suite.postWithKey(key, "/v1/recompute", "");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.detail())
                .isEqualTo(
                        "Idempotency-Key must be 1 to 255 printable ASCII characters, but is '" + Echo.of(key) + "'");
        assertThat(suite.recomputes).isEmpty();
    }

    @Test
    void aBodyOfAnotherTypeIsNotRead() throws IOException {
        var reply =
                suite.post("/v1/recompute", "history=12", Map.of("content-type", "application/x-www-form-urlencoded"));

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.header("Accept")).isEqualTo("application/json");
        assertThat(reply.detail())
                .isEqualTo("a body here is sent with 'Content-Type: application/json', not "
                        + "'application/x-www-form-urlencoded'");
    }

    @Test
    void anUnsetVariableIsNamed() {
        assertThatThrownBy(ActHandler::new)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("environment variable UPLOAD_BUCKET is not set");
    }
}
