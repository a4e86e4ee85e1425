package crosssell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.queue.Work;
import crosssell.store.ledger.Upload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever happens to uploads, and in whatever order: the table is that of a house which saw, in order and once, the
/// uploads that were not withdrawn, and nothing else.
class HistoryTest {

    private static final int HISTORIES = Integer.getInteger("crosssell.histories", 200);

    static IntStream seeds() {
        return IntStream.range(0, HISTORIES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theTableIsThatOfAHouseWhichNeverSawWhatWasWithdrawn(int seed) {
        Random random = new Random(seed);
        History history = History.random(random);
        House plain = new House();
        List<Arrival> arrivals = history.in(plain);
        for (int number = 0; number < arrivals.size(); number++) {
            if (!history.withdrawn().contains(number)) {
                plain.loader().load(arrivals.get(number));
            }
        }
        assertThat(plain.customers()).isEqualTo(SlowTable.customersAfter(history));

        House lived = new House();
        lived.partRows = 3;
        live(history, lived, random);
        assertThat(lived.table.contents()).isEqualTo(plain.table.contents());

        lived.work(new Work.Replay(""));
        assertThat(lived.table.contents()).as("replayed").isEqualTo(plain.table.contents());

        House lost = new House(lived.bucket);
        lost.work(new Work.Replay(""));
        assertThat(lost.customers()).as("all tables lost").isEqualTo(plain.customers());
    }

    /// Delivers everything in any order, some of it twice, works on parts and withdraws in between.
    private static void live(History history, House house, Random random) {
        List<Arrival> arrivals = history.in(house);
        house.loader().load(arrivals.getFirst());
        List<Arrival> deliveries = new ArrayList<>(arrivals);
        arrivals.stream().filter(arrival -> random.nextBoolean()).forEach(deliveries::add);
        Collections.shuffle(deliveries, random);
        List<Integer> toWithdraw = new ArrayList<>(history.withdrawn());
        Collections.shuffle(toWithdraw, random);
        for (Arrival delivery : deliveries) {
            house.loader().load(delivery);
            workSome(house, random);
            if (random.nextInt(3) == 0) {
                toWithdraw.removeIf(number -> withdrawn(house, arrivals.get(number)));
            }
        }
        workSome(house, random);
        toWithdraw.forEach(number -> withdrawn(house, arrivals.get(number)));
        house.work();
        house.loader().load(arrivals.get(random.nextInt(arrivals.size())));
    }

    private static void workSome(House house, Random random) {
        List<Work> messages = new ArrayList<>();
        house.queue.drainTo(messages);
        Collections.shuffle(messages, random);
        int some = random.nextInt(messages.size() + 1);
        messages.subList(0, some).forEach(house::work);
        house.queue.addAll(messages.subList(some, messages.size()));
    }

    /// Withdraws what has arrived.
    private static boolean withdrawn(House house, Arrival arrival) {
        Optional<Upload> upload = house.ledger.upload(arrival.uploadId());
        upload.ifPresent(known -> house.work(new Work.Withdraw(known.id())));
        return upload.isPresent();
    }
}
