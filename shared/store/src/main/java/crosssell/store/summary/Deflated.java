package crosssell.store.summary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// A text as deflate blocks that end on a byte and of which none is the last, so that others can follow.
///
/// Source: RFC 1951, 3.2; what CRC-32 makes of two texts in a row: `crc32_combine` of zlib.
///
/// @param bytes hold the blocks, and [#END] after them
/// @param from where the blocks begin
/// @param to where they end
/// @param crc the CRC-32 of the text
/// @param length how many bytes the text has
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Deflated(byte[] bytes, int from, int to, int crc, int length) implements JsonText.Piece {

    /// An empty block that is the last.
    static final byte[] END = {3, 0};

    /// Under this, packing costs more than it saves.
    private static final int WORTH_PACKING = 200;

    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int ONE = 1 << 31;
    private static final int X_TO_THE_8 = 1 << 23;

    static Deflated of(byte[] text) {
        CRC32 crc = new CRC32();
        crc.update(text);
        byte[] bytes = text.length < WORTH_PACKING ? stored(text) : packed(text);
        return new Deflated(bytes, 0, bytes.length - END.length, (int) crc.getValue(), text.length);
    }

    private static byte[] stored(byte[] text) {
        return ByteBuffer.allocate(5 + text.length + END.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0)
                .putShort((short) text.length)
                .putShort((short) ~text.length)
                .put(text)
                .put(END)
                .array();
    }

    private static byte[] packed(byte[] text) {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(text);
            ByteArrayOutputStream blocks = new ByteArrayOutputStream(text.length / 4);
            byte[] buffer = new byte[1 << 14];
            int written;
            do {
                written = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
                blocks.write(buffer, 0, written);
            } while (written == buffer.length);
            blocks.writeBytes(END);
            return blocks.toByteArray();
        }
    }

    /// How many bytes the blocks have.
    int size() {
        return to - from;
    }

    @Override
    public Deflated deflated() {
        return this;
    }

    @Override
    public InputStream stream() {
        return new InflaterInputStream(new ByteArrayInputStream(bytes, from, size() + END.length), new Inflater(true));
    }

    @Override
    public void write(ByteBuffer text) {
        ByteBuffer mine = text.slice(text.position(), length);
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(bytes, from, size());
            while (mine.hasRemaining() && inflater.inflate(mine) > 0) {}
        } catch (DataFormatException e) {
            throw new IllegalStateException("a stored document is damaged", e);
        }
        CRC32 found = new CRC32();
        found.update(mine.flip());
        if ((int) found.getValue() != crc) {
            throw new IllegalStateException("a stored document is damaged");
        }
        text.position(text.position() + length);
    }

    /// The CRC-32 of two texts in a row.
    ///
    /// @param first the CRC-32 of the first
    /// @param second that of the second
    /// @param length of the second
    static int crcOfBoth(int first, int second, int length) {
        int shift = ONE;
        int power = X_TO_THE_8;
        for (int left = length; left != 0; left >>>= 1) {
            if ((left & 1) == 1) {
                shift = product(shift, power);
            }
            power = product(power, power);
        }
        return product(shift, first) ^ second;
    }

    /// The product of two polynomials over GF(2) modulo that of CRC-32; the highest bit is the coefficient of 1.
    private static int product(int one, int other) {
        int product = 0;
        int shifted = other;
        for (int bit = 31; bit >= 0; bit--) {
            if ((one >>> bit & 1) == 1) {
                product ^= shifted;
            }
            shifted = (shifted & 1) == 1 ? shifted >>> 1 ^ POLYNOMIAL : shifted >>> 1;
        }
        return product;
    }
}
