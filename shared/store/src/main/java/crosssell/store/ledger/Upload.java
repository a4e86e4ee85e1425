package crosssell.store.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One uploaded file and its state.
///
/// @param id the same for every delivery of one object version; ids sort by time
/// @param key the object's key, decoded
/// @param versionId the object's version, where the bucket keeps versions
/// @param bytes the object's size
/// @param uploadedAt the S3 event's time
/// @param loadedAt when it was loaded, refused or withdrawn
/// @param read rows read
/// @param accepted rows accepted, unchanged ones included
/// @param unchanged accepted rows that the table already had; fewer than there are if an invocation was cut short
///     between putting a row and writing that down
/// @param rejected rows rejected
/// @param remarks the first reasons why rows were rejected, or why the file was refused; and advice
/// @param rejects key of the rejects file in the report bucket; absent if no row was rejected
public record Upload(
        String id,
        String bucket,
        String key,
        @Nullable String versionId,
        long bytes,
        UploadState state,
        Instant uploadedAt,
        @Nullable Instant loadedAt,
        long read,
        long accepted,
        long unchanged,
        long rejected,
        List<Remark> remarks,
        @Nullable String rejects) {

    public Upload {
        remarks = Sentences.bounded(remarks);
    }

    /// The remarks in words.
    public List<String> reasons() {
        return remarks.stream().map(Remark::sentence).toList();
    }

    /// The kinds of rejected rows among the remarks.
    public Stream<Remark.RejectedRows> rejectedRows() {
        return remarks.stream().filter(Remark.RejectedRows.class::isInstance).map(Remark.RejectedRows.class::cast);
    }

    /// This upload with something more to be said of it, before all else and once.
    public Upload remarked(Remark remark) {
        List<Remark> more = new ArrayList<>(remarks);
        more.remove(remark);
        more.addFirst(remark);
        return new Upload(
                id,
                bucket,
                key,
                versionId,
                bytes,
                state,
                uploadedAt,
                loadedAt,
                read,
                accepted,
                unchanged,
                rejected,
                more,
                rejects);
    }

    /// This upload in another state, for these reasons.
    public Upload becoming(UploadState next, Instant when, long nowUnchanged, List<Remark> why) {
        return new Upload(
                id,
                bucket,
                key,
                versionId,
                bytes,
                next,
                uploadedAt,
                next.isFinished() ? when : null,
                read,
                accepted,
                nowUnchanged,
                rejected,
                why,
                rejects);
    }
}
