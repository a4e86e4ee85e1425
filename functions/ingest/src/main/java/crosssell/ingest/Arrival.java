package crosssell.ingest;

import crosssell.bucket.ObjectVersion;
import crosssell.store.ledger.Remark;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import crosssell.store.ownership.UploadVersion;
import crosssell.text.Sha256;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// An uploaded file: one version of one object, and its place in the order of uploads.
///
/// @param sequencer S3's, hexadecimal; empty where there is none
/// @param uploadedAt the S3 event's time
/// @param bytes the object's size
public record Arrival(ObjectVersion object, String sequencer, Instant uploadedAt, long bytes) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private static final Pattern UPLOAD_ID = Pattern.compile("[0-9]{8}T[0-9]{9}Z-[0-9a-f]{12}");

    /// The time, then a digest of which object version it is: the same at every delivery, and ids sort by time.
    public String uploadId() {
        String version = Objects.requireNonNullElse(object.versionId(), sequencer);
        Sha256 digest = Sha256.of(String.join("\n", object.bucket(), object.key(), version));
        return TIME.format(uploadedAt) + "-" + digest.hex(6);
    }

    /// Whether a text can be an id from [#uploadId].
    static boolean isUploadId(String text) {
        return UPLOAD_ID.matcher(text).matches();
    }

    /// Its place in the order of uploads.
    UploadVersion version() {
        return UploadVersion.of(uploadedAt, sequencer, object.key());
    }

    /// The upload as the ledger has it.
    Upload upload(UploadState state, Reading reading, List<Remark> remarks) {
        return new Upload(
                uploadId(),
                object.bucket(),
                object.key(),
                object.versionId(),
                bytes,
                state,
                uploadedAt,
                null,
                reading.rows(),
                reading.accepted(),
                0,
                reading.rejected(),
                remarks,
                reading.rejected() > 0 ? rejectsKey(uploadId()) : null);
    }

    /// Where the report bucket notes that the upload was withdrawn: under the digest, which says which object
    /// version it is, so that the note holds even if all tables are lost and the upload's time with them.
    static String withdrawnKey(String uploadId) {
        return "withdrawn/" + uploadId.substring(uploadId.indexOf('-') + 1);
    }

    /// Where the report bucket has the upload's rejected rows.
    static String rejectsKey(String uploadId) {
        return "rejected/" + uploadId + ".csv";
    }

    /// Where the report bucket has a part of the upload's rows, ready to be put.
    static String partKey(String uploadId, int part) {
        return "parts/%s/%06d.jsonl".formatted(uploadId, part);
    }

    /// The object version that an upload is.
    static ObjectVersion objectOf(Upload upload) {
        return new ObjectVersion(upload.bucket(), upload.key(), upload.versionId());
    }
}
