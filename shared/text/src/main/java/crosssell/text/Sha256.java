package crosssell.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 digest. Source: FIPS 180-4.
public final class Sha256 {

    private final byte[] bytes;

    private Sha256(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Of a text in UTF-8.
    public static Sha256 of(String text) {
        return of(text.getBytes(UTF_8));
    }

    /// Of parts after one another.
    public static Sha256 of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return new Sha256(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Its first 64 bits.
    public long bits() {
        return ByteBuffer.wrap(bytes).getLong();
    }

    /// In hexadecimal.
    public String hex() {
        return hex(bytes.length);
    }

    /// Its first `length` bytes in hexadecimal.
    public String hex(int length) {
        return HexFormat.of().formatHex(bytes, 0, length);
    }
}
