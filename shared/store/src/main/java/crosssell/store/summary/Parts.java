package crosssell.store.summary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A document gzipped and cut into parts that fit into an item each.
final class Parts {

    /// An item may have 400 KiB, its keys and attribute names included.
    private static final int BYTES = 380_000;

    private Parts() {}

    static List<byte[]> cut(byte[] document) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(document);
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        byte[] whole = zipped.toByteArray();
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < whole.length; from += BYTES) {
            parts.add(Arrays.copyOfRange(whole, from, Math.min(from + BYTES, whole.length)));
        }
        return parts;
    }

    static byte[] join(List<byte[]> parts) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        parts.forEach(zipped::writeBytes);
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(zipped.toByteArray()))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document is not whole", e);
        }
    }
}
