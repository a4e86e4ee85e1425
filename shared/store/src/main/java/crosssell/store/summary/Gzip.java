package crosssell.store.summary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A gzipped text. It is unpacked only where its content is needed.
///
/// Source: RFC 1952.
///
/// @param bytes one gzip member
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Gzip(byte[] bytes) {

    /// Writes a text.
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /// The text that `content` writes, without a copy of it unzipped.
    static Gzip of(Content content) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            content.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return new Gzip(zipped.toByteArray());
    }

    /// Zips a text.
    public static Gzip of(byte[] text) {
        return of(out -> out.write(text));
    }

    /// The number of bytes of the text: the last four bytes of a gzip member say it.
    public int length() {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - Integer.BYTES);
    }

    /// The whole text.
    ///
    /// @throws UncheckedIOException if it is damaged
    public byte[] text() {
        try (InputStream in = stream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document is damaged", e);
        }
    }

    /// The text for a reader who does not need all of it.
    ///
    /// @throws UncheckedIOException if it does not begin as a gzip member does
    public InputStream stream() {
        try {
            return new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 14);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document is damaged", e);
        }
    }
}
