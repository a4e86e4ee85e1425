package crosssell.store.lease;

import java.time.Duration;
import java.time.Instant;

/// The right to do something that only one may do at a time.
///
/// It is short and renewed for as long as it is needed: what a killed holder leaves is free soon, and a holder can be
/// at work for any time.
///
/// @param name what it is the right to
/// @param holder who has it: another for every attempt
/// @param until when it ends by itself, in whole milliseconds
public record Lease(String name, String holder, Instant until) {

    /// How long it lasts if it is not renewed. Long enough for a few renewals to fail.
    public static final Duration TERM = Duration.ofSeconds(60);

    /// Whether `other` may not take it now.
    boolean isHeldFrom(String other, Instant now) {
        return !holder.equals(other) && now.isBefore(until);
    }
}
