package crosssell.store.ownership;

import crosssell.text.Sha256;
import org.jspecify.annotations.Nullable;

/// Digests in place of texts that are too many or too long to keep. A collision loses nothing.
final class KeyDigest {

    private static final int HEX_BYTES = 16;

    private KeyDigest() {}

    /// 64 bits.
    static long of(@Nullable Object... parts) {
        return digest(parts).bits();
    }

    /// 128 bits in hexadecimal.
    static String hex(@Nullable Object... parts) {
        return digest(parts).hex(HEX_BYTES);
    }

    private static Sha256 digest(@Nullable Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            String value = part == null ? "" : part.toString();
            text.append(part == null ? -1 : value.length()).append('#').append(value);
        }
        return Sha256.of(text.toString());
    }
}
