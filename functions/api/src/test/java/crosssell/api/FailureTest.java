package crosssell.api;

import static crosssell.api.ApiSuite.DECEMBER;
import static crosssell.api.ApiSuite.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import crosssell.metrics.model.Settings;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.summary.InMemorySummaryTable;
import crosssell.store.summary.Run;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What fails underneath, as the caller and the log are told of it.
class FailureTest {

    private final Caller failing =
            new Caller(new InMemorySummaryTable(), new OutOfReach(), new InMemoryOwnershipTable());

    @Test
    void theCallerIsToldNothingButWhatToQuote() {
        var reply = failing.get("/v1/uploads");

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.text())
                .isEqualTo("{\"title\":\"Internal error\",\"status\":500,\"detail\":\"something underneath failed; the "
                        + "log says more under request id request\",\"requestId\":\"request\"}");
    }

    @Test
    void theLogSaysWhereItFailedAndNotOfWhom() throws IOException {
        failing.get("/v1/uploads/ACME%20Ltd");

        assertThat(failing.invocation().log).hasSize(1).noneMatch(line -> line.contains("ACME"));
        JsonNode line = new JsonMapper().readTree(failing.invocation().log.getFirst());
        assertThat(line.path("level").asText()).isEqualTo("ERROR");
        assertThat(line.path("route").asText()).isEqualTo("/v1/uploads/{id}");
        assertThat(line.path("status").asInt()).isEqualTo(500);
        JsonNode failure = line.path("failure").path(0);
        assertThat(failure.path("class").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(failure.path("stack").path(0).asText())
                .startsWith("crosssell.api.FailureTest$OutOfReach.upload(FailureTest.java:");
    }

    @Test
    void aPublishedRunWithoutADocumentIsAFault() {
        ApiSuite empty = new ApiSuite();
        empty.summary.publish(Run.begin(DECEMBER, START, Settings.DEFAULT, "1.0.0"));

        assertThat(empty.caller.get("/v1/summary").status()).isEqualTo(500);
        assertThat(empty.caller.call("HEAD", "/v1/summary", Map.of()).body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/customers/ACME",
                "/v1/customers/ACME?x=1",
                "/v1/explain?metric=depth&value=ACME",
                "/v1/uploads/ACME",
                "/v1/opportunities?segment=ACME",
                "/ACME"
            })
    void aLineOfTheLogNamesNobodyThatWasAskedFor(String target) {
        ApiSuite suite = new ApiSuite();
        suite.publish(DECEMBER, START);

        assertThat(suite.caller.get(target).status()).isBetween(400, 499);
        assertThat(suite.caller.invocation().log).hasSize(1).noneMatch(line -> line.contains("ACME"));
    }

    private record OutOfReach() implements UploadLedger {

        @Override
        public void put(Upload upload) {
            throw new IllegalStateException("out of reach");
        }

        @Override
        public Optional<Upload> upload(String id) {
            throw new IllegalStateException("no answer about " + id);
        }

        @Override
        public List<Upload> uploads(int limit, @Nullable String before) {
            throw new IllegalStateException("out of reach");
        }
    }
}
