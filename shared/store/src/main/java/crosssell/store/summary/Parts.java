package crosssell.store.summary;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A document gzipped and cut into parts that fit into an item each.
final class Parts {

    /// An item may have 400 KiB, its keys and attribute names included.
    private static final int BYTES = 380_000;

    private Parts() {}

    static List<byte[]> cut(byte[] document) {
        byte[] whole = JsonText.of(document).gzip();
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < whole.length; from += BYTES) {
            parts.add(Arrays.copyOfRange(whole, from, Math.min(from + BYTES, whole.length)));
        }
        return parts;
    }

    static JsonText join(List<byte[]> parts) {
        if (parts.size() == 1) {
            return JsonText.read(parts.getFirst());
        }
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        parts.forEach(zipped::writeBytes);
        return JsonText.read(zipped.toByteArray());
    }
}
