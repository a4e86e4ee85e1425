package crosssell.store.ownership;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/// The place of a row in the order of uploads: the S3 event's time, then its sequencer, then the object's key,
/// then the row's line in the file (the last of two equal ids in one file holds). Its text sorts in this order by
/// its UTF-8 bytes, as DynamoDB compares texts.
///
/// Source: files, what ingest promises.
public record RowVersion(String value) implements Comparable<RowVersion> {

    /// Milliseconds: S3 gives no more.
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final int LINE_DIGITS = 12;

    /// Sorts before everything that a sequencer or a key is made of, so that `a` comes before `a b`.
    private static final char SEPARATOR = '\t';

    /// The version of the row in `line` of this upload.
    ///
    /// @param sequencer hexadecimal, of any length; S3 compares two of them as if the shorter had zeros at its
    ///     end, which is to say with no zeros at the end of either
    /// @param line 0 to 999,999,999,999
    public static RowVersion of(Instant uploadedAt, String sequencer, String key, long line) {
        String number = String.valueOf(line);
        if (line < 0 || number.length() > LINE_DIGITS) {
            throw new IllegalArgumentException("line must have at most " + LINE_DIGITS + " digits: " + line);
        }
        return new RowVersion(TIME.format(uploadedAt)
                + SEPARATOR
                + withoutZerosAtTheEnd(sequencer.toUpperCase(Locale.ROOT))
                + SEPARATOR
                + key
                + SEPARATOR
                + "0".repeat(LINE_DIGITS - number.length())
                + number);
    }

    private static String withoutZerosAtTheEnd(String sequencer) {
        int end = sequencer.length();
        while (end > 0 && sequencer.charAt(end - 1) == '0') {
            end--;
        }
        return sequencer.substring(0, end);
    }

    /// Whether both are versions of rows of one file.
    public boolean sameUploadAs(RowVersion other) {
        return upload().equals(other.upload());
    }

    private String upload() {
        return value.substring(0, value.length() - LINE_DIGITS);
    }

    @Override
    public int compareTo(RowVersion other) {
        return Arrays.compareUnsigned(value.getBytes(UTF_8), other.value.getBytes(UTF_8));
    }
}
