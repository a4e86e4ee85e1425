package crosssell.recompute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.summary.InMemorySummaryTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecomputeHandlerTest {

    @Test
    void theResultIsAnsweredAndLogged() throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T02:15:00Z"), ZoneOffset.UTC);
        Recompute recompute = new Recompute(
                new InMemoryOwnershipTable(), new InMemoryUploadLedger(), new InMemorySummaryTable(), clock);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        Invocation invocation = new Invocation(new ArrayList<>());

        new RecomputeHandler(recompute)
                .handleRequest(
                        new ByteArrayInputStream("{\"asOf\": \"2026-10-31\"}".getBytes(UTF_8)), answer, invocation);

        assertThat(answer.toString(UTF_8))
                .matches(
                        "\\{\"runs\":\\[\\{\"id\":\"2026-10-31-20261122T021500000Z-[0-9a-f]{8}\",\"asOf\":\"2026-10-31\","
                                + "\"complete\":true,\"published\":true}],\"customers\":0,\"rows\":0,\"uploads\":0,\"seconds\":0.0}");
        assertThat(invocation.log()).containsExactly(answer.toString(UTF_8));
    }

    @Test
    void anUnsetVariableIsNamed() {
        assertThatThrownBy(RecomputeHandler::new)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("environment variable OWNERSHIP_TABLE is not set");
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
