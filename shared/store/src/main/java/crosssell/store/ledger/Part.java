package crosssell.store.ledger;

import crosssell.store.lease.Lease;
import org.jspecify.annotations.Nullable;

/// A part of an upload that one invocation works on at a time: of the rows, which it puts into the table; or number 0,
/// [#READING], which has none: it reads the file, and cuts its rows into the others.
///
/// @param rows how many rows it has
/// @param written rows put so far, to be gone on from
/// @param unchanged rows put so far that the table had already
/// @param superseded rows put so far that changed nothing because a newer upload has them too
public record Part(
        String uploadId, int number, long rows, long written, long unchanged, long superseded, Attempts attempts) {

    /// The number of the reading.
    public static final int READING = 0;

    /// A part that nobody has taken up.
    public static Part of(String uploadId, int number, long rows) {
        return new Part(uploadId, number, rows, 0, 0, 0, Attempts.NONE);
    }

    /// What a lease on the part of an upload is called.
    static String leaseName(String uploadId, int number) {
        return "part %d of upload %s".formatted(number, uploadId);
    }

    /// Whether all its rows are put.
    public boolean done() {
        return number != READING && written == rows;
    }

    Part taken(Lease by) {
        return with(attempts.taken(by));
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
                attempts.gotOn());
    }

    /// This part with nobody at it, after an attempt that came to an end.
    public Part released(@Nullable String failure) {
        return with(attempts.released(attempts.ended() + 1, failure));
    }

    /// This part with nobody at it, after an attempt that was cut off.
    public Part abandoned() {
        return with(attempts.released(attempts.ended(), attempts.failure()));
    }

    /// This part with nobody at it, all attempts forgiven: the next is the first again.
    public Part givenUp(String failure) {
        return with(attempts.released(attempts.begun(), failure));
    }

    private Part with(Attempts other) {
        return new Part(uploadId, number, rows, written, unchanged, superseded, other);
    }
}
