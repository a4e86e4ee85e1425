package crosssell.store.lease;

import java.time.Instant;
import java.util.Optional;

/// The leases and their holders.
public interface Leases {

    /// Takes a lease that is free, has ended, or is this holder's already.
    ///
    /// @return the lease; empty if it is another's
    Optional<Lease> take(String name, String holder, Instant now, Instant until);

    /// Extends a lease. One that has ended is renewed too if nobody took it since.
    ///
    /// @return the lease renewed; empty if it is another's by now, or given back
    Optional<Lease> renew(Lease lease, Instant until);

    /// Gives a lease back, if its holder still has it.
    void release(Lease lease);
}
