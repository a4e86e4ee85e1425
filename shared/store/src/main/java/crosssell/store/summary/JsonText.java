package crosssell.store.summary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// A document, or a text put together of several and what is around them. What is stored zipped is served zipped
/// without
/// being unpacked: zipped texts are joined by their deflate blocks ([Deflated]). Members of gzip in a row would be
/// simpler, but browsers read only the first.
///
/// Source: RFC 1952, 2.3.
public final class JsonText {

    /// Begins every gzip that is written here. Its extra field, which readers of gzip pass over, says that the blocks
    /// before the last can be joined.
    private static final byte[] HEADER = {31, (byte) 139, 8, 4, 0, 0, 0, 0, 0, (byte) 255, 4, 0, 'x', 's', 0, 0};

    private static final int TRAILER = 8;

    private final List<Piece> pieces;

    private JsonText(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /// A part of a text.
    sealed interface Piece permits Plain, Deflated {

        /// How many bytes its text has.
        int length();

        /// Its text.
        InputStream stream();

        /// Puts its text there.
        void write(ByteBuffer text);

        Deflated deflated();
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Plain(byte[] text) implements Piece {

        @Override
        public int length() {
            return text.length;
        }

        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(text);
        }

        @Override
        public void write(ByteBuffer to) {
            to.put(text);
        }

        @Override
        public Deflated deflated() {
            return Deflated.of(text);
        }
    }

    /// This text.
    public static JsonText of(byte[] text) {
        return new JsonText(List.of(new Plain(text)));
    }

    /// The text in `gzip`. Unless something else wrote that, it is not unpacked before somebody wants to see it.
    ///
    /// @throws UncheckedIOException if something else wrote it and it is not whole
    public static JsonText read(byte[] gzip) {
        if (!Arrays.equals(gzip, 0, Math.min(HEADER.length, gzip.length), HEADER, 0, HEADER.length)) {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
                return of(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("a stored document is not whole", e);
            }
        }
        int end = gzip.length - TRAILER;
        ByteBuffer trailer = ByteBuffer.wrap(gzip, end, TRAILER).order(ByteOrder.LITTLE_ENDIAN);
        int crc = trailer.getInt();
        return new JsonText(
                List.of(new Deflated(gzip, HEADER.length, end - Deflated.END.length, crc, trailer.getInt())));
    }

    /// These texts as one.
    public static JsonText join(List<JsonText> texts) {
        return new JsonText(texts.stream().flatMap(text -> text.pieces.stream()).toList());
    }

    /// How many bytes the text has.
    public int length() {
        return pieces.stream().mapToInt(Piece::length).sum();
    }

    /// The text.
    ///
    /// @throws IllegalStateException if what was stored is damaged
    public byte[] bytes() {
        ByteBuffer text = ByteBuffer.allocate(length());
        pieces.forEach(piece -> piece.write(text));
        return text.array();
    }

    /// The text for who does not need all of it.
    public InputStream stream() {
        return new SequenceInputStream(
                Collections.enumeration(pieces.stream().map(Piece::stream).toList()));
    }

    /// The text zipped.
    public byte[] gzip() {
        List<Deflated> zipped = pieces.stream().map(Piece::deflated).toList();
        int size = zipped.stream().mapToInt(Deflated::size).sum();
        ByteBuffer gzip = ByteBuffer.allocate(HEADER.length + size + Deflated.END.length + TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(HEADER);
        int crc = 0;
        for (Deflated piece : zipped) {
            gzip.put(piece.bytes(), piece.from(), piece.size());
            crc = Deflated.crcOfBoth(crc, piece.crc(), piece.length());
        }
        return gzip.put(Deflated.END).putInt(crc).putInt(length()).array();
    }
}
