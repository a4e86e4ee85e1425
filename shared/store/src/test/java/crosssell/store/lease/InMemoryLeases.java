package crosssell.store.lease;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Leases without a table, for tests.
public class InMemoryLeases implements Leases {

    private final Map<String, Lease> leases = new HashMap<>();

    @Override
    public synchronized Optional<Lease> take(String name, String holder, Instant now, Instant until) {
        Lease other = leases.get(name);
        return other != null && other.isHeldFrom(holder, now)
                ? Optional.empty()
                : Optional.of(kept(new Lease(name, holder, until)));
    }

    @Override
    public synchronized Optional<Lease> renew(Lease lease, Instant until) {
        return isHeld(lease) ? Optional.of(kept(lease.until(until))) : Optional.empty();
    }

    private Lease kept(Lease lease) {
        leases.put(lease.name(), lease);
        return lease;
    }

    @Override
    public synchronized void release(Lease lease) {
        if (isHeld(lease)) {
            leases.remove(lease.name());
        }
    }

    /// Whether nobody else has it, ended or not.
    public synchronized boolean isHeld(Lease lease) {
        Lease held = leases.get(lease.name());
        return held != null && held.holder().equals(lease.holder());
    }
}
