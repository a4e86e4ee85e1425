package crosssell.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/// An HTTP/1.1 request read from a connection, with the parts that a benchmark's servers use.
///
/// @param body of a known length
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record WireRequest(String method, byte[] body) {

    private static final String LENGTH = "content-length:";

    /// The next one.
    ///
    /// @throws EOFException if there is none
    static WireRequest read(InputStream in) throws IOException {
        String method = line(in).split(" ", 2)[0];
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        return new WireRequest(method, in.readNBytes(length));
    }

    String text() {
        return new String(body, UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /// An answer to it.
    ///
    /// @param headers a line each
    static byte[] answer(String status, String headers, byte[] body) {
        byte[] head = "HTTP/1.1 %s\r\ncontent-length: %d\r\n%s\r\n"
                .formatted(status, body.length, headers)
                .getBytes(US_ASCII);
        byte[] answer = new byte[head.length + body.length];
        System.arraycopy(head, 0, answer, 0, head.length);
        System.arraycopy(body, 0, answer, head.length, body.length);
        return answer;
    }
}
