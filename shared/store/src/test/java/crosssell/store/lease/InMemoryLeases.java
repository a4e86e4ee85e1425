package crosssell.store.lease;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Leases without a table, for tests.
public class InMemoryLeases implements Leases {

    private final Map<String, Lease> leases = new ConcurrentHashMap<>();

    @Override
    public Optional<Lease> take(String name, String holder, Instant now, Instant until) {
        Lease taken = new Lease(name, holder, until);
        Lease held =
                leases.compute(name, (key, other) -> other != null && other.isHeldFrom(holder, now) ? other : taken);
        return held == taken ? Optional.of(taken) : Optional.empty();
    }

    @Override
    public Optional<Lease> renew(Lease lease, Instant until) {
        Lease renewed = new Lease(lease.name(), lease.holder(), until);
        Lease held = leases.computeIfPresent(lease.name(), (key, other) -> isSame(lease, other) ? renewed : other);
        return held == renewed ? Optional.of(renewed) : Optional.empty();
    }

    @Override
    public void release(Lease lease) {
        leases.computeIfPresent(lease.name(), (key, other) -> isSame(lease, other) ? null : other);
    }

    /// Whether nobody else has it, ended or not.
    public boolean isHeld(Lease lease) {
        return isSame(lease, leases.get(lease.name()));
    }

    private static boolean isSame(Lease lease, @Nullable Lease other) {
        return other != null && other.holder().equals(lease.holder());
    }
}
