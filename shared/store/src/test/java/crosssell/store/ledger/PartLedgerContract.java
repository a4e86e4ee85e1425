package crosssell.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.store.lease.LeaseLost;
import crosssell.store.ownership.Extract;
import crosssell.store.ownership.UploadVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [PartLedger] keeps to, the fake and the real one.
public abstract class PartLedgerContract {

    private static final Instant NOW = Instant.parse("2026-10-05T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(900);
    private static final UploadVersion VERSION = UploadVersion.of(NOW, "0A", "ownership/full/ä b.csv");

    /// The ledger under test, empty at the start of each test.
    protected abstract PartLedger parts();

    private static LoadPlan plan(int parts) {
        Extract extract = new Extract(
                "u", Extract.Of.HOLDINGS, VERSION, LocalDate.of(2026, 9, 30), Set.of(7L, -1L, Long.MIN_VALUE));
        return new LoadPlan("u", VERSION, "ONE_FILE {}", extract, parts, List.of(Remark.of("a remark")));
    }

    private void enter(int count) {
        parts().enter(
                        plan(count),
                        IntStream.rangeClosed(1, count)
                                .mapToObj(number -> Part.of("u", number, 10L * number))
                                .toList());
    }

    @Test
    void aPlanComesBackAsItWasEntered() {
        assertThat(parts().plan("u")).isEmpty();

        enter(2);

        assertThat(parts().plan("u")).contains(plan(2));
    }

    @Test
    void aPlanWithoutMappingOrExtractComesBackToo() {
        LoadPlan plain = new LoadPlan("u", VERSION, null, null, 0, List.of());
        parts().enter(plain, List.of());

        assertThat(parts().plan("u")).contains(plain);
        assertThat(parts().parts("u")).isEmpty();
    }

    @Test
    void partsAreListedByNumber() {
        enter(11);
        parts().take("u", Part.READING, "me", NOW, LATER);

        assertThat(parts().parts("u")).extracting(Part::number).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(parts().parts("other")).isEmpty();
    }

    @Test
    void enteringAgainChangesNothing() {
        enter(2);
        Part taken = parts().take("u", 1, "me", NOW, LATER).orElseThrow();
        parts().save(taken.after(10, 4, 3), "me");

        enter(2);

        assertThat(parts().parts("u").getFirst()).isEqualTo(taken.after(10, 4, 3));
    }

    @Test
    void partsOfAnAttemptThatWasCutShortGiveWay() {
        List<Part> cutShort = new AbstractList<>() {
            @Override
            public Part get(int index) {
                if (index > 0) {
                    throw new IllegalStateException("cut short");
                }
                return Part.of("u", 1, 77);
            }

            @Override
            public int size() {
                return 2;
            }
        };
        assertThatThrownBy(() -> parts().enter(plan(2), cutShort)).hasMessage("cut short");
        assertThat(parts().plan("u")).isEmpty();

        enter(1);

        assertThat(parts().plan("u")).contains(plan(1));
        assertThat(parts().parts("u")).containsExactly(Part.of("u", 1, 10));
    }

    @Test
    void aPartIsOneWorkersAtATime() {
        enter(1);

        Part taken = parts().take("u", 1, "me", NOW, LATER).orElseThrow();

        assertThat(taken.rows()).isEqualTo(10);
        assertThat(taken.attempts().begun()).isEqualTo(1);
        assertThat(parts().take("u", 1, "other", NOW.plusSeconds(899), LATER)).isEmpty();
        assertThat(parts().take("u", 1, "me", NOW, LATER)
                        .map(part -> part.attempts().begun()))
                .contains(2);
        assertThat(parts().take("u", 1, "other", LATER, LATER.plusSeconds(1))
                        .map(part -> part.attempts().begun()))
                .contains(3);
    }

    @Test
    void whoLostAPartCannotSaveItAnyMore() {
        enter(1);
        Part mine = parts().take("u", 1, "me", NOW, LATER).orElseThrow();
        parts().take("u", 1, "other", LATER, LATER.plusSeconds(900));

        assertThatThrownBy(() -> parts().save(mine.after(5, 0, 0), "me"))
                .isInstanceOf(LeaseLost.class)
                .hasMessage("the lease on part 1 of upload u is in other hands");
    }

    @Test
    void aPartGivenBackCanBeTakenAtOnceAndGoesOnWhereItWas() {
        enter(1);
        Part mine = parts().take("u", 1, "me", NOW, LATER).orElseThrow();
        parts().save(mine.after(4, 2, 1).released("out of reach"), "me");

        Part next = parts().take("u", 1, "other", NOW, LATER).orElseThrow();

        assertThat(next.written()).isEqualTo(4);
        assertThat(next.unchanged()).isEqualTo(2);
        assertThat(next.superseded()).isEqualTo(1);
        assertThat(next.attempts().failure()).isEqualTo("out of reach");
        assertThat(next.done()).isFalse();
        assertThat(next.after(10, 0, 0).done()).isTrue();
    }

    @Test
    void attemptsThatWereCutOffAreCountedUntilOneGetsOn() {
        enter(1);
        Instant now = NOW;
        for (int killed = 0; killed < 3; killed++) {
            assertThat(parts().take("u", 1, "killed " + killed, now, now.plusSeconds(1))
                            .map(part -> part.attempts().cutOff()))
                    .contains(killed);
            now = now.plusSeconds(1);
        }
        Part told = parts().take("u", 1, "told", now, LATER).orElseThrow();
        parts().save(told.released("out of reach"), "told");
        Part abandoned = parts().take("u", 1, "out of memory", now, LATER).orElseThrow();
        assertThat(abandoned.attempts().cutOff()).isEqualTo(3);
        parts().save(abandoned.abandoned(), "out of memory");
        Part next = parts().take("u", 1, "next", now, LATER).orElseThrow();
        assertThat(next.attempts().cutOff()).isEqualTo(4);
        assertThat(next.attempts().isAtPeace()).isFalse();

        parts().save(next.after(10, 0, 0).released(null), "next");

        assertThat(parts().parts("u"))
                .singleElement()
                .satisfies(part -> assertThat(part.attempts().isAtPeace()).isTrue());
        assertThat(parts().take("u", 1, "last", now, LATER)
                        .map(part -> part.attempts().cutOff()))
                .contains(0);
    }

    @Test
    void whoeverComesFirstTakesItHoweverManyCome() throws InterruptedException {
        enter(1);
        ConcurrentLinkedQueue<Part> taken = new ConcurrentLinkedQueue<>();
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    Optional<Part> part = parts().take("u", 1, "worker " + n, NOW, LATER);
                    part.ifPresent(taken::add);
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(taken).hasSize(1);
    }

    @Test
    void aRemovalThatWasNotedBeforeIsKnown() {
        assertThat(parts().noteRemoval("u")).isFalse();
        assertThat(parts().noteRemoval("u")).isTrue();
        assertThat(parts().noteRemoval("other")).isFalse();
        assertThat(parts().parts("u")).isEmpty();
    }
}
