package crosssell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.ingest.FaultyTable.Answer;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import crosssell.store.ownership.DynamoDbOwnershipTable;
import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A table that throttles, or whose answers are lost on the way, through the client that ingest uses.
class FaultyTableTest {

    private static final Duration A_MOMENT = Duration.ofMillis(300);

    private final House house = new House();

    private static String file(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> "c" + row + ",CRM,r" + row + "\n")
                .collect(Collectors.joining("", "customer_id,product,record_id\n", ""));
    }

    private Upload loaded(FaultyTable table, int rows) {
        try (DynamoDbClient client = table.client(A_MOMENT)) {
            return house.loader(new DynamoDbOwnershipTable(client, "ownership"))
                    .load(house.put("ownership/a.csv", 0, file(rows)));
        }
    }

    @Test
    void ofThreeThrottledPutsInTenNoneIsLost() throws IOException {
        int rows = 1_000;
        try (FaultyTable table =
                new FaultyTable((key, attempt) -> new SplittableRandom(31L * key.hashCode() + attempt).nextInt(10) < 3
                        ? Answer.THROTTLED
                        : Answer.WELL)) {
            Upload upload = loaded(table, rows);

            assertThat(upload.state()).isEqualTo(UploadState.LOADED);
            assertThat(upload.accepted()).isEqualTo(rows);
            assertThat(table.items).hasSize(rows);
            assertThat(table.attempts.values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isBetween(rows * 135 / 100, rows * 150 / 100);
        }
    }

    @Test
    void aPutThatTookEffectUnheardIsDoneOnce() throws IOException {
        try (FaultyTable table = new FaultyTable((key, attempt) -> attempt < 3 ? Answer.SILENCE : Answer.WELL)) {
            Upload upload = loaded(table, 6);

            assertThat(upload.state()).isEqualTo(UploadState.LOADED);
            assertThat(upload.accepted()).isEqualTo(6);
            assertThat(upload.unchanged()).isZero();
            assertThat(upload.reasons()).noneMatch(reason -> reason.contains("changed nothing"));
            assertThat(table.items).hasSize(6);
            assertThat(table.attempts.values()).containsOnly(3);
        }
    }
}
