package crosssell.store.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.metrics.model.Settings;
import crosssell.store.lease.Lease;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// A publication that asks for its lease while that is being renewed: DynamoDB refuses one of two writes at once.
class DynamoDbPublicationTest {

    private static final Lease LEASE = new Lease("recompute", "this", Instant.EPOCH);
    private static final Run RUN =
            Run.begin(LocalDate.of(2026, 10, 31), Instant.parse("2026-11-01T02:15:00Z"), Settings.DEFAULT, "1.0.0");

    private int conflicts;

    private final class Renewing implements DynamoDbClient {

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            assertThat(request.transactItems()).hasSize(3);
            if (conflicts-- > 0) {
                CancellationReason none =
                        CancellationReason.builder().code("None").build();
                throw TransactionCanceledException.builder()
                        .message("conflict")
                        .cancellationReasons(List.of(
                                none,
                                none,
                                CancellationReason.builder()
                                        .code("TransactionConflict")
                                        .build()))
                        .build();
            }
            return TransactWriteItemsResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }

    private boolean publish() {
        return new DynamoDbPublication(new Renewing(), "summary").under(LEASE).publish(RUN);
    }

    @Test
    void itAsksAgain() {
        conflicts = 2;

        assertThat(publish()).isTrue();
    }

    @Test
    void whatConflictsForGoodIsAFailure() {
        conflicts = Integer.MAX_VALUE;

        assertThatThrownBy(this::publish).isInstanceOf(TransactionCanceledException.class);
    }
}
