package crosssell.store.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What all leases do. Whoever has some extends this and gives none that is taken to each test.
public abstract class LeasesContract {

    private static final Instant START = Instant.parse("2026-11-01T02:15:00.123Z");
    private static final Instant END = START.plus(Lease.TERM);

    protected abstract Leases leases();

    private Optional<Lease> take(String holder, Instant now) {
        return leases().take("recompute", holder, now, now.plus(Lease.TERM));
    }

    @Test
    void aLeaseIsOneHoldersUntilItEndsOrIsGivenBack() {
        Lease first = take("one", START).orElseThrow();

        assertThat(first).isEqualTo(new Lease("recompute", "one", END));
        assertThat(take("two", START.plusSeconds(1))).isEmpty();
        assertThat(take("one", START.plusSeconds(2))).isPresent();
        leases().release(first);
        assertThat(take("two", START.plusSeconds(3))).isPresent();
    }

    @Test
    void whatAKilledHolderLeavesIsFreeWithinTwoMinutes() {
        take("killed", START);

        assertThat(take("two", END.minusMillis(1))).isEmpty();
        assertThat(take("two", END)).isPresent();
        assertThat(END).isBefore(START.plusSeconds(120));
    }

    @Test
    void aLeaseThatIsRenewedLasts() {
        Lease held = take("one", START).orElseThrow();

        Lease renewed = leases().renew(held, END.plusSeconds(30)).orElseThrow();

        assertThat(renewed.until()).isEqualTo(END.plusSeconds(30));
        assertThat(take("two", END.plusSeconds(29))).isEmpty();
        assertThat(take("two", END.plusSeconds(30))).isPresent();
    }

    @Test
    void aLeaseThatEndedIsRenewedIfNobodyTookItSince() {
        Lease held = take("one", START).orElseThrow();

        assertThat(leases().renew(held, END.plusSeconds(90))).isPresent();
        assertThat(take("two", END.plusSeconds(1))).isEmpty();
    }

    @Test
    void whatAnotherTookIsNeitherRenewedNorGivenBack() {
        Lease lost = take("one", START).orElseThrow();
        take("two", END);

        assertThat(leases().renew(lost, END.plusSeconds(90))).isEmpty();
        leases().release(lost);

        assertThat(take("three", END.plusSeconds(1))).isEmpty();
    }

    @Test
    void whatWasGivenBackIsNotRenewed() {
        Lease held = take("one", START).orElseThrow();
        leases().release(held);

        assertThat(leases().renew(held, END)).isEmpty();
        assertThat(take("two", START)).isPresent();
    }

    @Test
    void leasesOfTwoNamesAreTwo() {
        take("one", START);

        assertThat(leases().take("withdrawal", "two", START, END)).isPresent();
    }
}
