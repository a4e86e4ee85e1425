package crosssell.recompute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import crosssell.store.bucket.InMemoryBucket;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.summary.InMemorySummaryTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecomputeHandlerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:15:00Z");

    private final InMemorySummaryTable summary = new InMemorySummaryTable();
    private final Invocation invocation = new Invocation(new ArrayList<>());

    @Test
    void theResultIsAnsweredAndLogged() throws IOException {
        String answer = handle("{\"asOf\": \"2026-10-31\"}");

        assertThat(answer)
                .matches(
                        "\\{\"runs\":\\[\\{\"id\":\"2026-10-31-20261122T021500000Z-[0-9a-f]{8}\",\"asOf\":\"2026-10-31\","
                                + "\"complete\":true,\"published\":true}],\"customers\":0,\"rows\":0,\"uploads\":0,\"seconds\":0.0}");
        assertThat(invocation.log()).containsExactly(answer);
    }

    @Test
    void finishedUploadsAreComputedOnceAndWhatWasDoneIsLogged() throws IOException {
        String event = message("2026-11-22T02:10:00Z");

        assertThat(handle(event)).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(handle(event)).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(summary.periods()).hasSize(2);
        assertThat(invocation.log())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("{\"runs\":[{\"id\":\"2026-10-31-")
                                .contains("\"published\":true"),
                        second -> assertThat(second).isEqualTo("{\"passedOver\":\"the figures were computed since\"}"));
    }

    @Test
    void whileAnotherIsAtWorkTheMessagesAreToComeAgain() throws IOException {
        summary.lease("other", NOW, NOW.plusSeconds(60));

        assertThat(handle(message("2026-11-22T02:10:00Z")))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m-1\"}]}");
        assertThat(invocation.log()).containsExactly("{\"postponed\":\"another recompute is at work\"}");
    }

    @Test
    void whatIsPublishedIsLoggedThoughItsReportFails() {
        InMemoryBucket full = new InMemoryBucket() {
            @Override
            public void put(String key, String contentType, Path content) {
                throw new IllegalStateException("no room");
            }
        };
        Reports reports = new Reports(full, summary, (message, key) -> {});

        assertThatThrownBy(() -> handle("{\"asOf\": \"2026-10-31\"}", reports))
                .hasMessage("the figures are published, but not their report: no room");
        assertThat(invocation.log()).singleElement().asString().contains("\"published\":true");
    }

    @Test
    void aMessageThatDoesNotSayWhenIsRefused() {
        assertThatThrownBy(() -> handle(message("yesterday")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a message must say finishedAt such as 2026-11-01T06:14:12Z,"
                        + " not {\"upload\": \"u\", \"finishedAt\": \"yesterday\"}");
    }

    @Test
    void anUnsetVariableIsNamed() {
        assertThatThrownBy(RecomputeHandler::new)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("environment variable OWNERSHIP_TABLE is not set");
    }

    private String handle(String event) throws IOException {
        return handle(event, null);
    }

    private String handle(String event, @Nullable Reports reports) throws IOException {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        InMemoryUploadLedger ledger = new InMemoryUploadLedger();
        Recompute recompute = new Recompute(new InMemoryOwnershipTable(), ledger, summary, reports, clock);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        new RecomputeHandler(recompute, new RecomputeAfterUpload(recompute, ledger, summary, clock))
                .handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, invocation);
        return answer.toString(UTF_8);
    }

    private static String message(String finishedAt) {
        return """
                {"Records": [{"messageId": "m-1", "body": "{\\"upload\\": \\"u\\", \\"finishedAt\\": \\"%s\\"}"}]}""".formatted(finishedAt);
    }

    private record Invocation(List<String> log) implements Context, LambdaLogger {

        @Override
        public String getAwsRequestId() {
            return "this";
        }

        @Override
        public int getRemainingTimeInMillis() {
            return 900_000;
        }

        @Override
        public LambdaLogger getLogger() {
            return this;
        }

        @Override
        public void log(String message) {
            log.add(message);
        }

        @Override
        public void log(byte[] message) {
            log(new String(message, UTF_8));
        }

        @Override
        public String getLogGroupName() {
            return "";
        }

        @Override
        public String getLogStreamName() {
            return "";
        }

        @Override
        public String getFunctionName() {
            return "recompute";
        }

        @Override
        public String getFunctionVersion() {
            return "1";
        }

        @Override
        public String getInvokedFunctionArn() {
            return "";
        }

        @Override
        public @Nullable CognitoIdentity getIdentity() {
            return null;
        }

        @Override
        public @Nullable ClientContext getClientContext() {
            return null;
        }

        @Override
        public int getMemoryLimitInMB() {
            return 1024;
        }
    }
}
