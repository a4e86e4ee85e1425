package crosssell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.queue.Work;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Lambda's time limit, a crash: an invocation that ends at any of its calls, for every one of them. What it was
/// asked for is delivered again, and all ends as if nothing had happened.
class KilledAtEveryStepTest {

    private static final String OLD = """
            customer_id,product,record_id,mrr
            a,CRM,r1,10
            a,ERP,r2,20
            b,CRM,r3,30
            c,CRM,r4,40
            """;
    private static final String NEW = """
            customer_id,product,record_id,mrr
            a,CRM,r1,11
            b,CRM,r3,31
            d,CRM,r5,50
            d,CRM,r5,51
            ,CRM,r9,1
            e,CRM,r6,60
            e,ERP,r7,x
            f,CRM,r8,80
            """;
    private static final String NEWER = """
            customer_id,product,record_id,mrr
            b,CRM,r3,32
            e,CRM,r6,61
            """;
    private static final String LENIENT = "{\"max_rejected_percent\": 50, \"max_ended_percent\": 100}";

    /// What is delivered to a house in which something was uploaded before.
    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state are immutable
    enum Delivery {
        SMALL_FILE(House::ports, house -> house.put("ownership/new.csv", 3, NEW)),
        BIG_FILE(Delivery::inParts, house -> house.put("ownership/new.csv", 3, NEW)),
        FULL_EXTRACT(Delivery::inParts, house -> house.put("ownership/full/new.csv", 3, NEW)),
        REFUSED_FILE(
                Delivery::inParts, house -> house.put("ownership/bad.csv", 3, "customer_id,product\n,a\n,b\nc,d\n")),
        MAPPING(House::ports, house -> house.put("ownership/x.mapping.json", 3, "{}")),
        WITHDRAWAL(
                House::ports,
                house -> new Work.Withdraw(
                        house.load("ownership/new.csv", 3, NEW).id())),
        WITHDRAWAL_OF_AN_EXTRACT(
                House::ports,
                house -> new Work.Withdraw(
                        house.load("ownership/full/new.csv", 3, NEW).id())),
        WITHDRAWAL_WHILE_LOADING(Delivery::inParts, house -> {
            house.partRows = 2;
            Upload begun = house.load("ownership/new.csv", 3, NEW);
            house.work(house.queue.removeFirst());
            return new Work.Withdraw(begun.id());
        }),
        REPLAY(House::ports, house -> {
            house.put("ownership/unknown.csv", 3, NEW);
            return new Work.Replay("");
        });

        private final Function<House, IngestPorts> ports;
        private final Function<House, Object> prepared;

        Delivery(Function<House, IngestPorts> ports, Function<House, Object> prepared) {
            this.ports = ports;
            this.prepared = prepared;
        }

        private static IngestPorts inParts(House house) {
            house.partRows = 2;
            return house.ports();
        }

        /// A house in which it has been dealt with by a process that is killed, and then by one that is not.
        House dealtWith(Mortal mortal) {
            House house = new House();
            house.load("settings/a.json", 0, LENIENT);
            house.load("ownership/old.csv", 1, OLD);
            house.load("ownership/newer.csv", 9, NEWER);
            house.announced.clear();
            Deque<Object> undone = new ArrayDeque<>();
            undone.add(prepared.apply(house));
            Mortal worker = mortal;
            while (!undone.isEmpty()) {
                try {
                    handle(undone.getFirst(), worker.in(ports.apply(house)), house.invocation());
                    undone.removeFirst();
                } catch (Mortal.Killed killed) {
                    worker = Mortal.immortal();
                    house.letLeasesEnd();
                }
                house.queue.drainTo(undone);
                undone.addAll(house.later);
                house.later.clear();
            }
            return house;
        }

        private static void handle(Object message, IngestPorts at, Invocation invocation) {
            if (message instanceof Work work) {
                new Workshop(at, "uploads").work(work, invocation);
            } else {
                new Loader(at).load((Arrival) message, invocation);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasBegunEndsAsIfNobodyHadBeenKilled(Delivery delivery) {
        House undisturbed = delivery.dealtWith(Mortal.immortal());
        for (boolean takesEffect : new boolean[] {false, true}) {
            int call = 0;
            Mortal mortal;
            do {
                mortal = new Mortal(++call, takesEffect);
                House house = delivery.dealtWith(mortal);
                String when = "killed at call " + call + (takesEffect ? ", which took effect" : "");
                assertThat(house.table.contents()).as(when).isEqualTo(undisturbed.table.contents());
                assertThat(uploads(house)).as(when).isEqualTo(uploads(undisturbed));
                assertThat(new HashSet<>(house.announced)).as(when).isEqualTo(new HashSet<>(undisturbed.announced));
            } while (mortal.wasKilled());
            assertThat(call).isGreaterThan(8);
        }
    }

    /// All but when they were loaded, and how many rows a withdrawal took back.
    private static List<Upload> uploads(House house) {
        return house.ledger.uploads(100, null).stream()
                .map(upload -> upload.becoming(
                        upload.state(),
                        House.LATER,
                        upload.unchanged(),
                        upload.state() == UploadState.WITHDRAWN ? List.of() : upload.remarks()))
                .toList();
    }
}
