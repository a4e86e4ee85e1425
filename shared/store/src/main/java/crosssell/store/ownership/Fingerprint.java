package crosssell.store.ownership;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Digests that stand for texts too many or too long to be kept. Nothing that they decide is lost by a collision.
final class Fingerprint {

    private static final int HEX_BYTES = 16;

    private Fingerprint() {}

    /// 64 bits.
    static long of(@Nullable Object... parts) {
        return ByteBuffer.wrap(digest(parts)).getLong();
    }

    /// 128 bits in hexadecimal.
    static String hex(@Nullable Object... parts) {
        return HexFormat.of().formatHex(digest(parts), 0, HEX_BYTES);
    }

    private static byte[] digest(@Nullable Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            String value = part == null ? "" : part.toString();
            text.append(part == null ? -1 : value.length()).append('#').append(value);
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
