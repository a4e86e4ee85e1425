package crosssell.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.store.bucket.ObjectVersion;
import crosssell.store.ownership.RowVersion;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Objects;

/// A file that arrived: one version of one object, and its place in the order of uploads.
///
/// @param sequencer S3's, hexadecimal; empty where there is none
/// @param uploadedAt the S3 event's time
/// @param bytes the object's size
public record Arrival(ObjectVersion object, String sequencer, Instant uploadedAt, long bytes) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    /// The time, then a digest of which object version it is: the same at every delivery, and ids sort by time.
    public String uploadId() {
        String version = Objects.requireNonNullElse(object.versionId(), sequencer);
        byte[] digest = sha256(String.join("\n", object.bucket(), object.key(), version));
        return TIME.format(uploadedAt) + "-" + HexFormat.of().formatHex(digest, 0, 6);
    }

    /// The version of the row in `line` of the file.
    RowVersion version(long line) {
        return RowVersion.of(uploadedAt, sequencer, object.key(), line);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
