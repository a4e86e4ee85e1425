package crosssell.recompute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.bucket.InMemoryBucket;
import crosssell.log.Logged;
import crosssell.log.TestContext;
import crosssell.queue.ForwardingQueue;
import crosssell.queue.RecomputeMessage;
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

    private static final String NONE_FAILED = "{\"batchItemFailures\":[]}";
    private static final Instant NOW = Instant.parse("2026-11-22T02:15:00Z");

    private final InMemorySummaryTable summary = new InMemorySummaryTable();
    private final List<String> waiting = new ArrayList<>();
    private final TestContext context = new TestContext();

    @Test
    void theResultIsAnsweredAndLogged() throws IOException {
        String answer = handle("{\"asOf\": \"2026-10-31\"}");

        assertThat(answer)
                .matches(
                        "\\{\"runs\":\\[\\{\"id\":\"2026-10-31-20261122T021500000Z-[0-9a-f]{8}\",\"asOf\":\"2026-10-31\","
                                + "\"complete\":true,\"published\":true}],\"customers\":0,\"rows\":0,\"uploads\":0,\"seconds\":0.0}");
        assertThat(context.log).containsExactly(line(answer));
    }

    @Test
    void finishedUploadsAreComputedOnceAndWhatWasDoneIsLogged() throws IOException {
        String event = messages(finished("2026-11-22T02:10:00Z"), finished("2026-11-22T02:10:00Z"));

        assertThat(handle(event)).isEqualTo(NONE_FAILED);

        assertThat(summary.periods()).hasSize(2);
        assertThat(context.log)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith(
                                        "{\"level\":\"INFO\",\"AWSRequestId\":\"request\",\"runs\":[{\"id\":\"2026-10-31-")
                                .contains("\"published\":true"),
                        second -> assertThat(second)
                                .isEqualTo(line("{\"passedOver\":\"the figures were computed since\"}")));
    }

    @Test
    void ordersOfTheScheduleAndOfAPersonAreMetAsAsked() throws IOException {
        assertThat(handle(messages("{\"asOf\": \"2026-08-31\", \"history\": 2}", "{}")))
                .isEqualTo(NONE_FAILED);

        assertThat(summary.periods())
                .extracting(run -> run.asOf().toString())
                .containsExactly("2026-11-21", "2026-10-31", "2026-08-31", "2026-07-31", "2026-06-30");
    }

    @Test
    void whatMeetsAnotherAtWorkWaitsAsItIsWithoutHavingFailed() throws IOException {
        summary.leases().take("recompute", "other", NOW, NOW.plusSeconds(60));
        String order = "{\"asOf\":\"2026-08-31\",\"history\":2}";
        String upload = finished("2026-11-22T02:10:00Z");

        // Longer than any number of attempts that a queue has.
        for (int time = 0; time < 50; time++) {
            assertThat(handle(messages(order, upload, "{}"))).isEqualTo(NONE_FAILED);
        }

        assertThat(waiting).hasSize(150).startsWith(order, upload, "{\"history\":0}");
        assertThat(summary.periods()).isEmpty();
        assertThat(context.log).containsOnly(line("{\"postponed\":\"another recompute is at work\"}"));
    }

    @Test
    void whoeverAsksAtOnceIsToldThatAnotherIsAtWork() throws IOException {
        summary.leases().take("recompute", "other", NOW, NOW.plusSeconds(60));

        assertThat(handle("{}")).isEqualTo("{\"postponed\":\"another recompute is at work\"}");
        assertThat(waiting).isEmpty();
    }

    @Test
    void whatIsPublishedIsLoggedThoughItsReportFails() {
        InMemoryBucket full = new InMemoryBucket() {
            @Override
            public void put(String key, String contentType, Path content) {
                throw new IllegalStateException("ACME");
            }
        };
        Reports reports = new Reports(full, summary, (message, key) -> {});

        assertThatThrownBy(() -> handle("{\"asOf\": \"2026-10-31\"}", reports))
                .isInstanceOf(Logged.class)
                .hasMessageNotContaining("ACME")
                .extracting(logged -> ((Logged) logged).because().getMessage())
                .isEqualTo("the figures are published, but not their report: ACME");
        assertThat(context.log)
                .satisfiesExactly(
                        published -> assertThat(published).contains("\"level\":\"INFO\"", "\"published\":true"),
                        failed -> assertThat(failed)
                                .startsWith("{\"level\":\"ERROR\",\"AWSRequestId\":\"request\",\"failure\":[{\"class\":"
                                        + "\"crosssell.recompute.ReportFailed\",\"stack\":[")
                                .doesNotContain("ACME"));
    }

    @Test
    void aMessageThatCannotBeMetFailsAloneAndWhatItSaysStaysOutOfTheLog() throws IOException {
        assertThat(handle(messages(finished("ACME"), "{}", "ACME")))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m-0\"},{\"itemIdentifier\":\"m-2\"}]}");

        assertThat(summary.periods()).hasSize(2);
        assertThat(context.log)
                .hasSize(3)
                .noneMatch(line -> line.contains("ACME"))
                .filteredOn(line -> line.contains("\"level\":\"ERROR\""))
                .hasSize(2);
    }

    @Test
    void whereEveryMessageFailsTheInvocationDoesForLambdaToCount() {
        assertThatThrownBy(() -> handle(messages("{\"asOf\": \"ACME\"}")))
                .isInstanceOf(Logged.class)
                .hasMessage("java.lang.IllegalArgumentException; the line of level ERROR says where");
    }

    @Test
    void aMessageThatDoesNotSayWhenIsRefused() {
        assertThatThrownBy(() -> RecomputeMessage.of(finished("yesterday")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a message must say finishedAt such as 2026-11-01T06:14:12Z,"
                        + " not {\"upload\":\"u\",\"finishedAt\":\"yesterday\"}");
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
        new RecomputeHandler(
                        recompute,
                        new RecomputeAfterUpload(recompute, ledger, summary, clock),
                        ForwardingQueue.later(message -> waiting.add(message.json())))
                .handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, context);
        return answer.toString(UTF_8);
    }

    private static String finished(String at) {
        return "{\"upload\":\"u\",\"finishedAt\":\"%s\"}".formatted(at);
    }

    private static String messages(String... bodies) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        ArrayNode records = event.putArray("Records");
        for (String body : bodies) {
            String id = "m-" + records.size();
            records.addObject().put("messageId", id).put("body", body);
        }
        return event.toString();
    }

    /// The log's line of an answer.
    private static String line(String answer) {
        return "{\"level\":\"INFO\",\"AWSRequestId\":\"request\"," + answer.substring(1);
    }
}
