package crosssell.store.summary;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A document cut into parts that fit into an item each.
final class Parts {

    /// An item may have 400 KiB, its keys and attribute names included.
    private static final int BYTES = 380_000;

    private Parts() {}

    static List<byte[]> cut(Gzip document) {
        byte[] whole = document.bytes();
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < whole.length; from += BYTES) {
            parts.add(Arrays.copyOfRange(whole, from, Math.min(from + BYTES, whole.length)));
        }
        return parts;
    }

    static Gzip join(List<byte[]> parts) {
        if (parts.size() == 1) {
            return new Gzip(parts.getFirst());
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.forEach(whole::writeBytes);
        return new Gzip(whole.toByteArray());
    }
}
