package crosssell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever order uploads arrive in, how often, and what breaks between: the table ends the same.
class ConvergenceTest {

    /// Three uploads that overlap: rows with and without a record id, twice in one file, told apart by their
    /// order, changed, unchanged and mended ones.
    private static final List<String> FILES = List.of("""
            customer_id,product,started_on,mrr,record_id
            c1,CRM,2026-01-01,10,r1
            c1,ERP,2026-01-01,20,r2
            c2,CRM,2026-01-01,30,
            c2,CRM,2026-01-01,31,
            c3,CRM,2026-01-01,40,r3
            c3,CRM,2026-01-01,41,r3
            """, """
            customer_id,product,started_on,mrr,record_id
            c1,CRM,2026-02-01,11,r1
            c2,CRM,2026-01-01,32,
            c3,CRM,2026-01-01,42,r3
            c4,CRM,2026-01-01,50,
            c5,ERP,2026-01-01,60,r5
            c6,ERP,not a date,60,r6
            """, """
            customer_id,product,started_on,mrr,record_id
            c1,CRM,2026-01-01,10,r1
            c2,CRM,2026-01-01,33,
            c2,CRM,2026-01-01,31,
            c2,CRM,2026-01-01,34,
            c5,ERP,2026-01-01,60,r5
            """);

    private final House house = new House();

    private static List<Arrival> arrivals(House house) {
        return Stream.of(0, 1, 2)
                .map(n -> house.put("ownership/file " + n + ".csv", n, FILES.get(n)))
                .toList();
    }

    private static List<String> tableAfter(List<Integer> order) {
        House house = new House();
        List<Arrival> arrivals = arrivals(house);
        order.forEach(n -> house.forgetfulLoader().load(arrivals.get(n)));
        return house.table.contents();
    }

    /// Every order of the three uploads, alone and with each of them delivered a second time at each place.
    static Stream<List<Integer>> ordersWithDuplicates() {
        List<List<Integer>> orders = List.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0));
        return orders.stream().flatMap(order -> Stream.concat(Stream.of(order), duplicated(order)));
    }

    private static Stream<List<Integer>> duplicated(List<Integer> order) {
        return order.stream()
                .flatMap(again -> Stream.of(0, 1, 2, 3).map(place -> {
                    List<Integer> delivered = new ArrayList<>(order);
                    delivered.add(place, again);
                    return delivered;
                }));
    }

    @ParameterizedTest
    @MethodSource("ordersWithDuplicates")
    void inWhateverOrderAndHoweverOftenUploadsArriveTheTableEndsTheSame(List<Integer> order) {
        assertThat(tableAfter(order)).isEqualTo(tableAfter(List.of(0, 1, 2)));
    }

    @Test
    void theTableEndsWithTheNewestOfEachRow() {
        assertThat(tableAfter(List.of(2, 0, 1)))
                .hasSize(8)
                .anySatisfy(row -> assertThat(row).contains("r1").contains("2026-10-05T08:02"))
                .anySatisfy(row -> assertThat(row).contains("r2").contains("2026-10-05T08:00"))
                .anySatisfy(row -> assertThat(row).contains("r3").contains("2026-10-05T08:01"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void aCrashInTheMiddleAndARedeliveryEndTheSame(int writes) {
        List<Arrival> arrivals = arrivals(house);
        House.Loading crashing = house.loader(new FailingTable(house.table, writes));
        assertThatThrownBy(() -> crashing.load(arrivals.getFirst())).hasMessage(FailingTable.MESSAGE);

        arrivals.reversed().forEach(arrival -> house.loader().load(arrival));

        assertThat(house.table.contents()).isEqualTo(tableAfter(List.of(0, 1, 2)));
        Upload upload = house.ledger.upload(arrivals.getFirst().uploadId()).orElseThrow();
        assertThat(upload.state()).isEqualTo(UploadState.LOADED);
        assertThat(upload.accepted()).isEqualTo(6);
    }

    @Test
    void uploadsLoadedAtTheSameTimeEndTheSame() throws InterruptedException {
        Random random = new Random(5);
        for (int round = 0; round < 20; round++) {
            House busy = new House();
            List<Arrival> arrivals = new ArrayList<>(arrivals(busy));
            arrivals.addAll(arrivals(busy));
            Collections.shuffle(arrivals, random);
            List<Thread> threads = arrivals.stream()
                    .map(arrival -> Thread.ofVirtual().start(() -> busy.loader().load(arrival)))
                    .toList();
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(busy.table.contents()).isEqualTo(tableAfter(List.of(0, 1, 2)));
            assertThat(busy.ledger.uploads(10, null))
                    .extracting(Upload::state)
                    .containsOnly(UploadState.LOADED)
                    .hasSize(3);
        }
    }
}
