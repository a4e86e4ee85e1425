package crosssell.store.ownership;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/// The place of an upload in the order of uploads: the S3 event's time, then its sequencer, then the object's key.
/// Its text sorts in this order by its UTF-8 bytes, as DynamoDB compares texts.
///
/// Source: docs/files.md, "Rows that are the same".
public record UploadVersion(String value) implements Comparable<UploadVersion> {

    /// Milliseconds: S3 gives no more.
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /// Sorts before everything that a sequencer or a key is made of, so that `a` comes before `a b`.
    static final char SEPARATOR = '\t';

    /// The version of an upload.
    ///
    /// @param sequencer hexadecimal, of any length; S3 compares two of them as if the shorter had zeros at its
    ///     end, which is to say with no zeros at the end of either
    public static UploadVersion of(Instant uploadedAt, String sequencer, String key) {
        return new UploadVersion(TIME.format(uploadedAt)
                + SEPARATOR
                + withoutZerosAtTheEnd(sequencer.toUpperCase(Locale.ROOT))
                + SEPARATOR
                + key);
    }

    private static String withoutZerosAtTheEnd(String sequencer) {
        int end = sequencer.length();
        while (end > 0 && sequencer.charAt(end - 1) == '0') {
            end--;
        }
        return sequencer.substring(0, end);
    }

    /// Whether the upload is newer than the one that wrote a row of this version.
    boolean isAfter(RowVersion row) {
        return Arrays.compareUnsigned(value.getBytes(UTF_8), row.value().getBytes(UTF_8)) > 0;
    }

    @Override
    public int compareTo(UploadVersion other) {
        return Arrays.compareUnsigned(value.getBytes(UTF_8), other.value.getBytes(UTF_8));
    }
}
