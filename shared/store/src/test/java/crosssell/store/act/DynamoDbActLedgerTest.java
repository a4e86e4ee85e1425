package crosssell.store.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/// A write whose answer is lost: the SDK sends it again, and what it did itself is in its way.
class DynamoDbActLedgerTest {

    private record AnswersGetLost() implements DynamoDbClient {

        @Override
        public PutItemResponse putItem(PutItemRequest put) {
            throw ConditionalCheckFailedException.builder().item(put.item()).build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }

    @Test
    void whoBeganButDidNotHearOfItHasBegun() {
        Act act = Act.of("key", "POST /v1/recompute", "", "me", Instant.EPOCH);

        assertThat(new DynamoDbActLedger(new AnswersGetLost(), "ledger").begin(act))
                .isEqualTo(new Admission.Now());
    }
}
