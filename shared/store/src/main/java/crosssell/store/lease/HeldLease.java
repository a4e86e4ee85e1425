package crosssell.store.lease;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// A lease that is renewed in the background until it is closed, which gives it back. If its process is killed, nobody
/// renews it, and [Lease#TERM] later it is free.
public final class HeldLease implements AutoCloseable {

    private static final int RENEWALS_A_TERM = 4;

    private final Leases leases;
    private final Clock clock;
    private final Duration term;
    private final ScheduledExecutorService renewals = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("lease").unstarted(work));

    private volatile Lease lease;
    private volatile boolean lost;

    private HeldLease(Leases leases, Lease lease, Clock clock, Duration term) {
        this.leases = leases;
        this.lease = lease;
        this.clock = clock;
        this.term = term;
    }

    /// Takes a lease, and renews it from then on.
    ///
    /// @return empty if it is another's
    public static Optional<HeldLease> take(Leases leases, String name, String holder, Clock clock) {
        return take(leases, name, holder, clock, Lease.TERM);
    }

    static Optional<HeldLease> take(Leases leases, String name, String holder, Clock clock, Duration term) {
        Optional<HeldLease> taken = leases.take(
                        name, holder, clock.instant(), clock.instant().plus(term))
                .map(lease -> new HeldLease(leases, lease, clock, term));
        taken.ifPresent(HeldLease::keep);
        return taken;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a renewal that fails for good shows as a lease that has ended
    private void keep() {
        long pause = term.toNanos() / RENEWALS_A_TERM;
        renewals.scheduleWithFixedDelay(this::renew, pause, pause, TimeUnit.NANOSECONDS);
    }

    private void renew() {
        try {
            Optional<Lease> renewed = leases.renew(lease, clock.instant().plus(term));
            renewed.ifPresentOrElse(held -> lease = held, () -> lost = true);
        } catch (RuntimeException outOfReach) {
            // The next one may get through; until the lease ends it is nobody else's.
        }
    }

    /// The lease as it was renewed last.
    public Lease lease() {
        return lease;
    }

    /// Passes if the lease is certain to be held.
    ///
    /// @throws LeaseLost if somebody else has it, or may have it because it could not be renewed in time
    public void check() {
        if (lost || !lease.isHeld(clock.instant())) {
            throw new LeaseLost(lease.name());
        }
    }

    /// Ends the renewals, and gives the lease back.
    @Override
    public void close() {
        renewals.close(); // and waits for one that is under way, or it would renew what is given back
        leases.release(lease);
    }
}
