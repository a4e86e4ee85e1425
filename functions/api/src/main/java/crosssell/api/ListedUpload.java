package crosssell.api;

import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import crosssell.uploads.Reason;
import java.time.Instant;
import java.util.List;
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
/// @param reasons the first reasons why rows were rejected, or why the file was refused, in words; and advice
/// @param rejections the same reasons of rejected rows as codes, with the number of rows of each
/// @param rejects key of the rejects file in the report bucket; absent if no row was rejected
record ListedUpload(
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
        List<String> reasons,
        List<RejectedKind> rejections,
        @Nullable String rejects) {

    /// Rows rejected for one reason in one column.
    ///
    /// @param reason a code, such as `not_plain`
    /// @param column the column at fault, as the file's header writes it; empty if it is the row as a whole
    /// @param rows number of rows
    record RejectedKind(Reason reason, String column, long rows) {}

    static ListedUpload of(Upload upload) {
        return new ListedUpload(
                upload.id(),
                upload.bucket(),
                upload.key(),
                upload.versionId(),
                upload.bytes(),
                upload.state(),
                upload.uploadedAt(),
                upload.loadedAt(),
                upload.read(),
                upload.accepted(),
                upload.unchanged(),
                upload.rejected(),
                upload.reasons(),
                upload.rejectedRows()
                        .map(rows -> new RejectedKind(
                                rows.first().fault().reason(), rows.first().column(), rows.rows()))
                        .toList(),
                upload.rejects());
    }
}
