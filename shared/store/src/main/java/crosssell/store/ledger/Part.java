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
/// @param ended how many of them came to an end: done, out of time, or with an exception that was told. One that is cut
///     off, by a crash, its time limit or a lack of memory, does not. Attempts before one that got on count as ended
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
        int ended,
        @Nullable String owner,
        @Nullable Instant until,
        @Nullable String failure) {

    /// The number of the reading.
    public static final int READING = 0;

    /// A part that nobody has taken up.
    public static Part of(String uploadId, int number, long rows) {
        return new Part(uploadId, number, rows, 0, 0, 0, false, 0, 0, null, null, null);
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
                ended,
                newOwner,
                newUntil,
                failure);
    }

    /// Of the part as it is taken up: how many attempts before this one never came to an end.
    public int cutOff() {
        return attempts - ended - 1;
    }

    /// Whether every attempt at it came to an end, and the last one without a failure.
    public boolean isAtPeace() {
        return attempts == ended && failure == null;
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
                attempts - 1,
                owner,
                until,
                failure);
    }

    /// This part with nobody at it, after an attempt that came to an end.
    public Part released(@Nullable String newFailure) {
        return letGo(ended + 1, newFailure);
    }

    /// This part with nobody at it, after an attempt that was cut off.
    public Part abandoned() {
        return letGo(ended, failure);
    }

    /// This part with nobody at it, all attempts forgiven: the next is the first again.
    public Part givenUp(String newFailure) {
        return letGo(attempts, newFailure);
    }

    private Part letGo(int nowEnded, @Nullable String newFailure) {
        return new Part(
                uploadId,
                number,
                rows,
                written,
                unchanged,
                superseded,
                done,
                attempts,
                nowEnded,
                null,
                null,
                newFailure == null ? null : Sentences.cut(newFailure));
    }

    /// This part finished, whatever its rows.
    public Part finished() {
        return new Part(
                uploadId, number, rows, written, unchanged, superseded, true, attempts, ended, owner, until, null);
    }
}
