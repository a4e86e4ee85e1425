package crosssell.store.act;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.store.lease.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [ActLedger] keeps to, the fake and the real one.
public abstract class ActLedgerContract {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00.250Z");
    private static final SavedAnswer ANSWER =
            new SavedAnswer(202, Map.of("Location", "/v1/periods"), "{\"data\":\"ü\"}");

    /// The ledger under test, empty at the start of each test.
    protected abstract ActLedger acts();

    private static Act act(String request, String holder, Duration later) {
        return Act.of("key", "POST /v1/recompute", request, holder, NOW.plus(later));
    }

    private static Act act(String request, String holder) {
        return act(request, holder, Duration.ZERO);
    }

    @Test
    void whoComesFirstActsAndWhoComesAgainGetsTheSameAnswer() {
        Act first = act("history 12", "first");
        assertThat(acts().begin(first)).isEqualTo(new Admission.Now());
        acts().finish(first, ANSWER);

        assertThat(acts().begin(act("history 12", "again", Duration.ofHours(23))))
                .isEqualTo(new Admission.Done(ANSWER));
    }

    @Test
    void aKeyUsedForAnotherRequestIsTakenWhetherThatOneIsDoneOrNot() {
        Act first = act("history 12", "first");
        acts().begin(first);
        assertThat(acts().begin(act("history 1", "other"))).isEqualTo(new Admission.KeyTaken());

        acts().finish(first, ANSWER);
        assertThat(acts().begin(act("history 1", "other"))).isEqualTo(new Admission.KeyTaken());
    }

    @Test
    void theSameKeySentElsewhereOrAnotherKeyIsNotTaken() {
        acts().begin(act("", "first"));

        assertThat(acts().begin(Act.of("key", "POST /v1/uploads", "", "other", NOW)))
                .isEqualTo(new Admission.Now());
        assertThat(acts().begin(Act.of("kez", "POST /v1/recompute", "", "other", NOW)))
                .isEqualTo(new Admission.Now());
    }

    @Test
    void whoComesWhileItIsUnderWayLearnsWhenThatMustHaveEnded() {
        acts().begin(act("", "first"));

        assertThat(acts().begin(act("", "second", Lease.TERM.minusMillis(1))))
                .isEqualTo(new Admission.Elsewhere(NOW.plus(Lease.TERM)));
    }

    @Test
    void anAttemptThatNeverEndedIsTakenOverByTheSameRequestAlone() {
        Act first = act("", "first");
        Act second = act("", "second", Lease.TERM);
        acts().begin(first);

        assertThat(acts().begin(act("other", "third", Lease.TERM))).isEqualTo(new Admission.KeyTaken());
        assertThat(acts().begin(second)).isEqualTo(new Admission.Now());

        acts().finish(first, new SavedAnswer(201, Map.of(), "late"));
        acts().giveUp(first);
        assertThat(acts().begin(act("", "fourth", Lease.TERM)))
                .isEqualTo(new Admission.Elsewhere(NOW.plus(Lease.TERM).plus(Lease.TERM)));
        acts().finish(second, ANSWER);
        assertThat(acts().begin(act("", "fourth", Lease.TERM))).isEqualTo(new Admission.Done(ANSWER));
    }

    @Test
    void whatWasGivenUpCanBeBegunAtOnceByTheSameRequestAlone() {
        Act first = act("", "first");
        acts().begin(first);
        acts().giveUp(first);

        assertThat(acts().begin(act("other", "second"))).isEqualTo(new Admission.KeyTaken());
        assertThat(acts().begin(act("", "second"))).isEqualTo(new Admission.Now());
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        Act first = act("", "first");
        acts().begin(first);
        acts().finish(first, ANSWER);

        assertThat(acts().begin(act("other", "second", Act.KEPT.minusSeconds(1))))
                .isEqualTo(new Admission.KeyTaken());
        assertThat(acts().begin(act("other", "second", Act.KEPT))).isEqualTo(new Admission.Now());
    }

    @Test
    void oneActsHoweverManyComeAtOnce() throws InterruptedException {
        ConcurrentLinkedQueue<Admission> begun = new ConcurrentLinkedQueue<>();
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(n -> Thread.ofVirtual().start(() -> begun.add(acts().begin(act("", "caller " + n)))))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(begun).filteredOn(each -> each instanceof Admission.Now).hasSize(1);
        assertThat(begun)
                .filteredOn(each -> each instanceof Admission.Elsewhere)
                .hasSize(7);
    }
}
