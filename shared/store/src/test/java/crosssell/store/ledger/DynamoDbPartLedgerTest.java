package crosssell.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.store.lease.Lease;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/// Writes whose answer is lost: the SDK sends them again, and what they did themselves is in their way.
class DynamoDbPartLedgerTest {

    private static final Instant NOW = Instant.parse("2026-10-05T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(900);

    private final Table table = new Table();
    private final PartLedger parts = new DynamoDbPartLedger(table, "ledger");

    /// One item, of which every put is refused, after it took effect or by what somebody else put.
    private static final class Table implements DynamoDbClient {

        private Map<String, AttributeValue> item = new HashMap<>();
        private boolean takesEffect = true;

        @Override
        public GetItemResponse getItem(GetItemRequest get) {
            return GetItemResponse.builder().item(item).build();
        }

        @Override
        public PutItemResponse putItem(PutItemRequest put) {
            if (takesEffect) {
                item = put.item();
            }
            throw ConditionalCheckFailedException.builder().item(item).build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }

    @Test
    void whoTookAPartButDidNotHearOfItHasIt() {
        assertThat(parts.take("u", 1, "me", NOW, LATER)
                        .map(part -> part.attempts().lease()))
                .contains(new Lease("part 1 of upload u", "me", LATER));
    }

    @Test
    void whoGaveAPartBackButDidNotHearOfItHasNotLostIt() {
        Part mine = parts.take("u", 1, "me", NOW, LATER).orElseThrow();

        assertThatCode(() -> parts.save(mine.released(null), "me")).doesNotThrowAnyException();
    }

    @Test
    void whatSomebodyElsePutIsInTheWay() {
        Part mine = parts.take("u", 1, "me", NOW, LATER).orElseThrow();
        table.takesEffect = false;

        assertThat(parts.take("u", 1, "other", LATER, LATER.plusSeconds(1))).isEmpty();
        assertThatThrownBy(() -> parts.save(mine.released(null), "me"))
                .hasMessage("the lease on part 1 of upload u is in other hands");
    }
}
