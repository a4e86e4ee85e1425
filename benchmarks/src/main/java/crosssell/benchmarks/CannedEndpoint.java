package crosssell.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;

/// A table that answers every request at once with `{}`, in a process of its own: what is left is what its clients
/// cost.
public final class CannedEndpoint implements AutoCloseable {

    private static final String LENGTH = "content-length:";

    private final Process process;
    private final URI uri;

    private CannedEndpoint(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /// Starts one.
    static CannedEndpoint start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), CannedEndpoint.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), US_ASCII));
        return new CannedEndpoint(process, URI.create("http://localhost:" + out.readLine()));
    }

    URI uri() {
        return uri;
    }

    @Override
    public void close() {
        process.destroy();
    }

    /// Listens on a free port, which it prints.
    public static void main(String[] args) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            while (true) {
                Socket connection = server.accept();
                Thread.startVirtualThread(() -> answer(connection));
            }
        }
    }

    private static void answer(Socket connection) {
        byte[] answer = answer();
        try (connection;
                InputStream in = new BufferedInputStream(connection.getInputStream(), 1 << 14);
                OutputStream out = connection.getOutputStream()) {
            connection.setTcpNoDelay(true);
            while (true) {
                passOver(in);
                out.write(answer);
            }
        } catch (IOException closed) {
            // By the client, which is done, or was killed.
        }
    }

    private static byte[] answer() {
        CRC32 checksum = new CRC32();
        checksum.update("{}".getBytes(US_ASCII));
        return """
                HTTP/1.1 200 OK\r
                content-type: application/x-amz-json-1.0\r
                content-length: 2\r
                x-amz-crc32: %d\r
                \r
                {}""".formatted(checksum.getValue()).getBytes(US_ASCII);
    }

    /// Reads one request.
    private static void passOver(InputStream in) throws IOException {
        long length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.startsWith(LENGTH)) {
                length = Long.parseLong(line.substring(LENGTH.length()).strip());
            }
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            line.append((char) next);
        }
        return line.toString().strip().toLowerCase(Locale.ROOT);
    }
}
