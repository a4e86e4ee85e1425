package crosssell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private final House house = new House();

    private Upload load(House into, int minutes) {
        return into.load("ownership/" + minutes + ".csv", minutes, "customer_id,product\nc" + minutes + ",CRM\n");
    }

    /// Does what the queue asks for next, with less time than an upload may need.
    private static void hurry(House at) {
        at.workshop(at.table).work(at.queue.remove(), new Invocation("hurried", at.now.plus(Duration.ofMinutes(9))));
    }

    @Test
    void anInvocationThatMayNotHaveTimeForAllLeavesTheRestOnTheQueue() {
        Upload first = load(house, 1);
        load(house, 2);
        List<String> before = house.table.contents();
        house.queue.add(new Work.Replay(""));

        hurry(house);
        assertThat(house.table.contents()).isEmpty();
        assertThat(house.queue).containsExactly(new Work.Replay("0"));

        hurry(house);
        assertThat(house.table.contents()).hasSize(1);
        assertThat(house.queue).containsExactly(new Work.Replay(first.id()));

        hurry(house);
        assertThat(house.table.contents()).isEqualTo(before);
        assertThat(house.queue).isEmpty();
    }

    @Test
    void whatTheLedgerDoesNotKnowIsLeftToLaterInvocationsToo() {
        load(house, 1);
        load(house, 2);
        House lost = new House(house.bucket);
        lost.queue.add(new Work.Replay(""));

        hurry(lost);
        hurry(lost);
        assertThat(lost.ledger.uploads(10, null)).hasSize(1);

        hurry(lost);
        assertThat(lost.ledger.uploads(10, null))
                .extracting(Upload::state)
                .containsExactly(UploadState.LOADED, UploadState.LOADED);
        assertThat(lost.queue).isEmpty();
        assertThat(lost.customers()).isEqualTo(house.customers());
    }

    @Test
    void anExtractThatIsBeingFinishedIsNotForgotten() {
        house.load("settings/a.json", 0, "{\"max_ended_percent\": 100}");
        load(house, 1);
        Surroundings at = house.surroundings();
        Surroundings replayedBetween = new Surroundings(
                at.uploads(),
                at.reports(),
                at.table(),
                at.ledger(),
                at.parts(),
                at.queue(),
                upload -> house.work(new Work.Replay("")),
                at.clock(),
                at.writesAtOnce(),
                at.partRows());

        new Loader(replayedBetween)
                .load(house.put("ownership/full/a.csv", 2, "customer_id,product\nd,CRM\n"), house.invocation());

        assertThat(house.table.extracts()).hasSize(1);
    }
}
