package crosssell.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import crosssell.log.Logged;
import crosssell.log.TestContext;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import java.util.List;
import org.junit.jupiter.api.Test;

class IngestHandlerTest {

    private static final String KEY = "ownership/billing export ä.csv";
    private static final String ENCODED = "ownership/billing+export+%C3%A4.csv";

    private final House house = new House();
    private final TestContext context = new TestContext();

    private List<String> failed(IngestHandler handler, String... bodies) {
        return handler.handleRequest(S3Events.queued(bodies), context).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private IngestHandler handler() {
        return new IngestHandler(house.ports());
    }

    private IngestHandler failing() {
        return new IngestHandler(house.ports(new FailingTable(house.table, 0)));
    }

    @Test
    void aBadFileDoesNotStopTheOthers() {
        house.bucket.put("nowhere/a.csv", "v1", "x".getBytes(UTF_8));
        house.bucket.put(KEY, "v2", "customer_id,product\nc1,CRM\n".getBytes(UTF_8));

        assertThat(failed(
                        handler(),
                        S3Events.of(S3Events.created("nowhere/a.csv", "v1"), S3Events.created(ENCODED, "v2"))))
                .isEmpty();
        assertThat(house.ledger.uploads(10, null))
                .extracting(Upload::key, Upload::state)
                .containsExactlyInAnyOrder(tuple("nowhere/a.csv", UploadState.REFUSED), tuple(KEY, UploadState.LOADED));
    }

    @Test
    void theLogHasOneLineOfCountsPerUpload() {
        house.bucket.put(KEY, "v1", "customer_id,product\nACME,CRM\n".getBytes(UTF_8));

        failed(handler(), S3Events.of(S3Events.created(ENCODED, "v1")));

        String id = house.ledger.uploads(1, null).getFirst().id();
        assertThat(context.log).containsExactly("""
                {"level":"INFO","AWSRequestId":"request","upload":"%s","state":"LOADED","bytes":5000000000,"read":1,\
                "accepted":1,"unchanged":0,"rejected":0}""".formatted(id));
    }

    @Test
    void theTestThatS3SendsIsPassedOver() {
        assertThat(failed(handler(), "{\"Service\": \"Amazon S3\", \"Event\": \"s3:TestEvent\"}"))
                .isEmpty();
        assertThat(context.log).isEmpty();
    }

    @Test
    void aMessageThatFailedComesAgainAloneOnceItsOtherFilesAreLoaded() {
        house.bucket.put(KEY, "v1", "customer_id,product\nACME,CRM\n".getBytes(UTF_8));
        house.bucket.put("nowhere/a.csv", "v2", "x".getBytes(UTF_8));

        assertThat(failed(
                        failing(),
                        S3Events.of(S3Events.created("nowhere/a.csv", "v2")),
                        S3Events.of(S3Events.created(ENCODED, "v1"), S3Events.created("nowhere/a.csv", "v2")),
                        "ACME.csv"))
                .containsExactly("m-1", "m-2");
        assertThat(house.ledger.uploads(10, null))
                .extracting(Upload::state)
                .containsExactlyInAnyOrder(UploadState.LOADING, UploadState.REFUSED);
    }

    @Test
    void whatFailedIsAnErrorOfTheLogWithItsUploadAndWithoutItsWords() {
        house.bucket.put(KEY, "v1", "customer_id,product\nACME,CRM\n".getBytes(UTF_8));

        assertThatThrownBy(() -> failed(failing(), S3Events.of(S3Events.created(ENCODED, "v1"))))
                .isInstanceOf(Logged.class)
                .hasNoCause()
                .hasMessageNotContaining(FailingTable.MESSAGE)
                .extracting(logged -> ((Logged) logged).because().getMessage())
                .isEqualTo(FailingTable.MESSAGE);

        String id = house.ledger.uploads(1, null).getFirst().id();
        assertThat(context.log)
                .singleElement()
                .asString()
                .startsWith("{\"level\":\"ERROR\",\"AWSRequestId\":\"request\",\"upload\":\"" + id
                        + "\",\"failure\":[{\"class\":\"")
                .doesNotContain("ACME", "billing", FailingTable.MESSAGE);
    }
}
