package crosssell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import crosssell.log.Logged;
import crosssell.log.TestContext;
import crosssell.queue.Work;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkHandlerTest {

    private final House house = new House();
    private final TestContext context = new TestContext();

    private static SQSEvent.SQSMessage message(String id, String body) {
        SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
        message.setMessageId(id);
        message.setBody(body);
        return message;
    }

    @Test
    void onlyTheMessagesThatFailedAreDeliveredAgain() {
        house.partRows = 1;
        Upload upload = house.load("ownership/a.csv", 0, "customer_id,product\na,CRM\nb,CRM\n");
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(
                message("m1", new Work.LoadPart(upload.id(), 1).json()),
                message("m2", "{\"withdraw\": \"ACME\"}"),
                message("m3", "ACME,CRM,2025-01-01"),
                message("m4", new Work.LoadPart(upload.id(), 2).json())));

        assertThat(new WorkHandler(house.ports(), "uploads")
                        .handleRequest(event, context)
                        .getBatchItemFailures())
                .extracting(BatchItemFailure::getItemIdentifier)
                .containsExactly("m2", "m3");
        assertThat(house.ledger.upload(upload.id()).orElseThrow().state()).isEqualTo(UploadState.LOADED);
        assertThat(context.log)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo(
                                        "{\"level\":\"INFO\",\"AWSRequestId\":\"request\",\"work\":\"part\",\"upload\":\"%s\",\"part\":1,\"outcome\":\"done\"}"
                                                .formatted(upload.id())),
                        failed -> assertThat(failed)
                                .startsWith("{\"level\":\"ERROR\",\"AWSRequestId\":\"request\",\"work\":\"withdraw\","
                                        + "\"upload\":null,\"failure\":[{\"class\":\"java.lang.IllegalArgumentException\","
                                        + "\"stack\":[\"crosssell.ingest.Withdrawal.")
                                .doesNotContain("ACME"),
                        unknown -> assertThat(unknown)
                                .startsWith("{\"level\":\"ERROR\",\"AWSRequestId\":\"request\",\"messageId\":\"m3\",")
                                .doesNotContain("ACME"),
                        last -> assertThat(last).contains("\"part\":2,\"outcome\":\"done\""));
    }

    @Test
    void whereEveryMessageFailsTheInvocationDoesForLambdaToCount() {
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(message("m1", "{\"withdraw\": \"x\"}")));
        WorkHandler handler = new WorkHandler(house.ports(), "uploads");

        assertThatThrownBy(() -> handler.handleRequest(event, context))
                .isInstanceOf(Logged.class)
                .hasMessage("java.lang.IllegalArgumentException; the line of level ERROR says where");
    }

    @Test
    void theSampleEventsAskForWhatTheirNamesSay() throws IOException {
        assertThat(asked("part.json")).singleElement().isInstanceOf(Work.LoadPart.class);
        assertThat(asked("withdraw.json")).singleElement().isInstanceOf(Work.Withdraw.class);
        assertThat(asked("replay.json")).containsExactly(new Work.Replay(""));
    }

    private static List<Work> asked(String sample) throws IOException {
        try (InputStream json = Files.newInputStream(Path.of("..", "..", "events", "sqs", sample))) {
            List<Work> asked = new ArrayList<>();
            LambdaEventSerializers.serializerFor(SQSEvent.class, WorkHandlerTest.class.getClassLoader())
                    .fromJson(json)
                    .getRecords()
                    .forEach(message -> asked.add(Work.of(message.getBody())));
            return asked;
        }
    }
}
