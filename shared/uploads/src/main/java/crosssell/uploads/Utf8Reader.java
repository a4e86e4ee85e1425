package crosssell.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// Decodes UTF-8 without a byte order mark at its start, and says where a file is not UTF-8.
public final class Utf8Reader extends Reader {

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private long fetched;
    private boolean ended;

    public Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(into, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError()) {
                throw new DamagedFile("not UTF-8: byte 0x%02X at offset %,d; save the file as UTF-8"
                        .formatted(bytes.get(bytes.position()), fetched - bytes.remaining()));
            }
            if (out.position() > offset) {
                return out.position() - offset;
            }
            if (ended) {
                return -1;
            }
            fetch();
        }
    }

    private void fetch() throws IOException {
        bytes.compact();
        int wanted = bytes.remaining();
        int count = in.readNBytes(bytes.array(), bytes.position(), wanted);
        ended = count < wanted;
        boolean first = fetched == 0;
        fetched += count;
        bytes.position(bytes.position() + count).flip();
        if (first) {
            passMark();
        }
    }

    private void passMark() throws DamagedFile {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            bytes.position(3);
        } else if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            throw new DamagedFile("not UTF-8 but UTF-16; save the file as UTF-8");
        } else if (startsWith(0x1F, 0x8B)) {
            throw new DamagedFile("not UTF-8 but gzip; name the file so that it ends in .gz");
        } else if (startsWith('P', 'K', 3, 4)) {
            throw new DamagedFile("not UTF-8 but a workbook or a zip file; save it as CSV in UTF-8");
        }
    }

    private boolean startsWith(int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.limit() <= i || bytes.get(i) != (byte) start[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
