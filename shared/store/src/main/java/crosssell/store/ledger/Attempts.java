package crosssell.store.ledger;

import crosssell.store.lease.Lease;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The attempts at something: how many began and ended, who is at it, and the last failure.
///
/// An attempt ends when it is done, runs out of time, or reports an exception. One that is cut off, by a crash, its
/// time limit or a lack of memory, does not end.
///
/// @param begun how many attempts there were
/// @param ended how many of them ended. Attempts before one that got on count as ended
/// @param lease whose turn it is, until its invocation must have ended, so that nobody else is at it before it is
///     certain that nobody still is; absent = nobody's
/// @param failure why the last attempt that said so failed
public record Attempts(
        int begun,
        int ended,
        @Nullable Lease lease,
        @Nullable String failure) {

    /// Of what nobody has taken up.
    public static final Attempts NONE = new Attempts(0, 0, null, null);

    /// Whether somebody may be at it.
    public boolean isHeld(Instant now) {
        return lease != null && lease.isHeld(now);
    }

    /// Whether `other` may not take it up now.
    boolean isHeldFrom(String other, Instant now) {
        return lease != null && lease.isHeldFrom(other, now);
    }

    /// While one is under way: how many attempts before it never ended.
    public int cutOff() {
        return begun - ended - 1;
    }

    /// Whether every attempt ended, and the last one without a failure.
    public boolean isAtPeace() {
        return begun == ended && failure == null;
    }

    /// With one more.
    Attempts taken(Lease by) {
        return new Attempts(begun + 1, ended, by, failure);
    }

    /// With one under way that got on.
    Attempts gotOn() {
        return new Attempts(begun, begun - 1, lease, failure);
    }

    /// With nobody at it.
    Attempts released(int nowEnded, @Nullable String newFailure) {
        return new Attempts(begun, nowEnded, null, newFailure == null ? null : Sentences.cut(newFailure));
    }
}
