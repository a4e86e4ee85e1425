package crosssell.store.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HeldLeaseTest {

    private static final Instant START = Instant.parse("2026-11-01T02:15:00Z");
    private static final Clock CLOCK = Clock.fixed(START, ZoneOffset.UTC);
    private static final Duration SHORT = Duration.ofMillis(4);

    private final CountDownLatch asked = new CountDownLatch(3);
    private boolean outOfReach;
    private final InMemoryLeases leases = new InMemoryLeases() {
        @Override
        public synchronized Optional<Lease> renew(Lease lease, Instant until) {
            try {
                if (outOfReach) {
                    throw new IllegalStateException("out of reach");
                }
                return super.renew(lease, START.plusSeconds(1 + asked.getCount()));
            } finally {
                asked.countDown();
            }
        }
    };

    private HeldLease held(Clock clock) {
        return HeldLease.take(leases, "recompute", "this", clock, SHORT).orElseThrow();
    }

    @Test
    void itIsRenewedInTheBackgroundAndGivenBackAtTheEnd() throws InterruptedException {
        try (HeldLease held = held(CLOCK)) {
            asked.await();
            assertThatCode(held::check).doesNotThrowAnyException();
            assertThat(leases.take("recompute", "other", START, START)).isEmpty();
        }

        assertThat(leases.take("recompute", "other", START, START.plusSeconds(9)))
                .isPresent();
    }

    @Test
    void whoeverFindsItTakenHasNone() {
        leases.take("recompute", "other", START, START.plusSeconds(9));

        assertThat(HeldLease.take(leases, "recompute", "this", CLOCK)).isEmpty();
    }

    @Test
    void onceAnotherHasItItIsLostAndStaysTheOthers() throws InterruptedException {
        Lease others;
        try (HeldLease held = held(CLOCK)) {
            others = leases.take("recompute", "other", START.plusSeconds(60), START.plusSeconds(99))
                    .orElseThrow();
            asked.await();

            assertThatThrownBy(held::check)
                    .isInstanceOf(LeaseLost.class)
                    .hasMessage("the lease on recompute is in other hands");
        }

        assertThat(leases.isHeld(others)).isTrue();
    }

    @Test
    void aRenewalThatFailsIsTriedAgainAndNothingIsCertainOnceTheLeaseHasEnded() throws InterruptedException {
        outOfReach = true;
        Instant[] now = {START};
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        try (HeldLease held = held(clock)) {
            asked.await();
            assertThatCode(held::check).doesNotThrowAnyException();

            now[0] = START.plus(SHORT);
            assertThatThrownBy(held::check).isInstanceOf(LeaseLost.class);
        }
    }
}
