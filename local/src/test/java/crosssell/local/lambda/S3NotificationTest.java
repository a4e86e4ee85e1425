package crosssell.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import crosssell.local.aws.ObjectCreated;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class S3NotificationTest {

    private static final ObjectCreated CREATED =
            new ObjectCreated("uploads", "ownership/ä b+c%20.csv", "18EA43A2DF51B1C0", 42, "abc");

    @Test
    void lambdaReadsFromItWhatWasCreated() {
        List<S3EventNotificationRecord> records = new ArrayList<>();
        Function function = Function.of(
                "collect",
                (event, context) -> records.addAll(event.getRecords()),
                S3Event.class,
                new PrintStream(PrintStream.nullOutputStream()));

        String answer = function.invoke(S3Notification.json(CREATED));

        assertThat(answer).isEqualTo("true");
        assertThat(records).singleElement().satisfies(record -> {
            assertThat(record.getEventName()).isEqualTo("ObjectCreated:Put");
            assertThat(record.getEventTime().getMillis())
                    .isEqualTo(Instant.parse("2026-11-22T04:29:28.271Z").toEpochMilli());
            assertThat(record.getS3().getBucket().getName()).isEqualTo("uploads");
            assertThat(record.getS3().getObject().getUrlDecodedKey()).isEqualTo(CREATED.key());
            assertThat(record.getS3().getObject().getSizeAsLong()).isEqualTo(42);
            assertThat(record.getS3().getObject().getVersionId()).isEqualTo(CREATED.version());
            assertThat(record.getS3().getObject().getSequencer()).isEqualTo(CREATED.version());
        });
    }

    @Test
    void keysAreWrittenAsS3WritesThem() {
        assertThat(S3Notification.json(CREATED)).contains("\"key\":\"ownership/%C3%A4+b%2Bc%2520.csv\"");
    }
}
