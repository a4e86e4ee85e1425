package crosssell.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import org.junit.jupiter.api.Test;

class IngestHandlerTest {

    private static final String KEY = "ownership/billing export ä.csv";
    private static final String ENCODED = "ownership/billing+export+%C3%A4.csv";

    private final House house = new House();
    private final LogContext context = new LogContext();

    @Test
    void aBadFileDoesNotStopTheOthers() {
        house.bucket.put("nowhere/a.csv", "v1", "x".getBytes(UTF_8));
        house.bucket.put(KEY, "v2", "customer_id,product\nc1,CRM\n".getBytes(UTF_8));

        assertThat(new IngestHandler(house.surroundings())
                        .handleRequest(
                                S3Events.of(S3Events.created("nowhere/a.csv", "v1"), S3Events.created(ENCODED, "v2")),
                                context))
                .hasSize(2)
                .allMatch(id -> house.ledger.upload(id).isPresent());
        assertThat(house.ledger.uploads(10, null))
                .extracting(Upload::key, Upload::state)
                .containsExactlyInAnyOrder(tuple("nowhere/a.csv", UploadState.REFUSED), tuple(KEY, UploadState.LOADED));
    }

    @Test
    void theLogHasOneLineOfCountsPerUpload() {
        house.bucket.put(KEY, "v1", "customer_id,product\nACME,CRM\n".getBytes(UTF_8));
        String id = new IngestHandler(house.surroundings())
                .handleRequest(S3Events.of(S3Events.created(ENCODED, "v1")), context)
                .getFirst();

        assertThat(context.log).containsExactly("""
                {"upload":"%s","state":"LOADED","bytes":5000000000,"read":1,"accepted":1,"unchanged":0,"rejected":0}""".formatted(id));
    }

    @Test
    void aFailureIsThrownOnceTheOtherFilesAreLoaded() {
        house.bucket.put(KEY, "v1", "customer_id,product\nc1,CRM\n".getBytes(UTF_8));
        house.bucket.put("nowhere/a.csv", "v2", "x".getBytes(UTF_8));
        IngestHandler handler = new IngestHandler(house.surroundings(new FailingTable(house.table, 0)));

        assertThatThrownBy(() -> handler.handleRequest(
                        S3Events.of(
                                S3Events.created(ENCODED, "v1"),
                                S3Events.created(ENCODED, "v1"),
                                S3Events.created("nowhere/a.csv", "v2")),
                        context))
                .hasMessage(FailingTable.MESSAGE)
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
        assertThat(house.ledger.uploads(10, null))
                .extracting(Upload::state)
                .containsExactlyInAnyOrder(UploadState.LOADING, UploadState.REFUSED);
    }
}
