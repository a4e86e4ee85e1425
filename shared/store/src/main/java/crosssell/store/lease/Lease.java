package crosssell.store.lease;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The right to do something that only one may do at a time.
///
/// One that is renewed for as long as it is needed is short: what a killed holder leaves is free soon, and a holder can
/// be at work for any time. One that is not renewed lasts until its holder must have ended.
///
/// @param name what it is the right to
/// @param holder who has it: another for every attempt
/// @param until when it ends by itself, in whole milliseconds
public record Lease(String name, String holder, Instant until) {

    /// How long a lease that is renewed lasts without that. Long enough for a few renewals to fail.
    public static final Duration TERM = Duration.ofSeconds(60);

    public Lease {
        until = until.truncatedTo(ChronoUnit.MILLIS);
    }

    /// Whether it has not ended.
    public boolean isHeld(Instant now) {
        return now.isBefore(until);
    }

    /// Whether `other` may not take it now.
    public boolean isHeldFrom(String other, Instant now) {
        return isHeld(now) && !holder.equals(other);
    }

    /// The same lease, with another end.
    public Lease until(Instant other) {
        return new Lease(name, holder, other);
    }
}
