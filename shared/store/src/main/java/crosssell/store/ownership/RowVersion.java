package crosssell.store.ownership;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// The place of a row in the order of uploads: its upload's, then its line in the file (the last of two equal ids
/// in one file holds). Its text sorts in this order by its UTF-8 bytes, as DynamoDB compares texts.
///
/// Source: docs/files.md, "Rows that are the same".
public record RowVersion(String value) implements Comparable<RowVersion> {

    private static final int LINE_DIGITS = 12;

    /// The version of the row in `line` of this upload.
    ///
    /// @param line 0 to 999,999,999,999
    public static RowVersion of(UploadVersion upload, long line) {
        String number = String.valueOf(line);
        if (line < 0 || number.length() > LINE_DIGITS) {
            throw new IllegalArgumentException("line must have at most " + LINE_DIGITS + " digits: " + line);
        }
        return new RowVersion(
                upload.value() + UploadVersion.SEPARATOR + "0".repeat(LINE_DIGITS - number.length()) + number);
    }

    /// The version of the upload that the row is of.
    public UploadVersion upload() {
        return new UploadVersion(value.substring(0, value.length() - LINE_DIGITS - 1));
    }

    /// Whether the row is of this upload.
    public boolean isOf(UploadVersion upload) {
        return value.length() == upload.value().length() + 1 + LINE_DIGITS && value.startsWith(upload.value());
    }

    /// Whether both are versions of rows of one file.
    public boolean sameUploadAs(RowVersion other) {
        return upload().equals(other.upload());
    }

    @Override
    public int compareTo(RowVersion other) {
        return Arrays.compareUnsigned(value.getBytes(UTF_8), other.value.getBytes(UTF_8));
    }
}
