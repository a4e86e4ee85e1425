package crosssell.store.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A stretch of work on an upload that one invocation does at a time: reading the file (number 0), or putting a part
/// of its rows into the table.
///
/// Whoever works on it holds a lease until its invocation must have ended, so that nobody else works on it before it
/// is certain that nobody still does.
///
/// @param rows how many rows it has; 0 for the reading
/// @param written rows put so far, to be gone on from
/// @param unchanged rows put so far that the table had already
/// @param superseded rows put so far that changed nothing because a newer upload has them too
/// @param done whether it is finished
/// @param attempts how many invocations took it up
/// @param owner whose lease it is; absent = free
/// @param until when the lease ends by itself
/// @param failure why the last attempt that said so failed
public record Part(
        String uploadId,
        int number,
        long rows,
        long written,
        long unchanged,
        long superseded,
        boolean done,
        int attempts,
        @Nullable String owner,
        @Nullable Instant until,
        @Nullable String failure) {

    /// The number of the reading.
    public static final int READING = 0;

    /// A part that nobody has taken up.
    public static Part of(String uploadId, int number, long rows) {
        return new Part(uploadId, number, rows, 0, 0, 0, false, 0, null, null, null);
    }

    /// Whether `other` may not take it up now.
    public boolean isHeldFrom(String other, Instant now) {
        return isHeld(now) && !other.equals(owner);
    }

    /// Whether somebody may be at it.
    public boolean isHeld(Instant now) {
        return owner != null && until != null && now.isBefore(until);
    }

    Part takenBy(String newOwner, Instant newUntil) {
        return new Part(
                uploadId,
                number,
                rows,
                written,
                unchanged,
                superseded,
                done,
                attempts + 1,
                newOwner,
                newUntil,
                failure);
    }

    /// This part after more rows were put.
    public Part after(long newWritten, long moreUnchanged, long moreSuperseded) {
        return new Part(
                uploadId,
                number,
                rows,
                newWritten,
                unchanged + moreUnchanged,
                superseded + moreSuperseded,
                newWritten == rows,
                attempts,
                owner,
                until,
                failure);
    }

    /// This part with nobody at it.
    public Part released(@Nullable String newFailure) {
        return new Part(uploadId, number, rows, written, unchanged, superseded, done, attempts, null, null, newFailure);
    }

    /// This part finished, whatever its rows.
    public Part finished() {
        return new Part(uploadId, number, rows, written, unchanged, superseded, true, attempts, owner, until, null);
    }
}
