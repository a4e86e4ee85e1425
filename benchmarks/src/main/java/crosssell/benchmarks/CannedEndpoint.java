package crosssell.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.zip.CRC32;

/// A table in a separate process that answers at once: every request with `{}`, or requests for a made run's documents
/// with those documents ([PublishedTable]). The remaining cost is that of its clients.
public final class CannedEndpoint implements AutoCloseable {

    private final Process process;
    private final URI uri;

    private CannedEndpoint(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /// Starts one.
    ///
    /// @param table nothing, or customers and products of the portfolio whose figures it holds
    static CannedEndpoint start(String... table) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(
                List.of(java, "-cp", System.getProperty("java.class.path"), CannedEndpoint.class.getName()));
        command.addAll(List.of(table));
        Process process = new ProcessBuilder(command)
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
        Function<String, byte[]> answers = answers(args);
        try (ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            while (true) {
                Socket connection = server.accept();
                Thread.startVirtualThread(() -> answer(connection, answers));
            }
        }
    }

    private static Function<String, byte[]> answers(String[] args) {
        if (args.length == 0) {
            byte[] nothing = answer("{}");
            return request -> nothing;
        }
        PublishedTable table = PublishedTable.of(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        Map<String, byte[]> answers = new ConcurrentHashMap<>();
        return request -> answers.computeIfAbsent(request, asked -> answer(table.apply(asked)));
    }

    private static void answer(Socket connection, Function<String, byte[]> answers) {
        try (connection;
                InputStream in = new BufferedInputStream(connection.getInputStream(), 1 << 14);
                OutputStream out = connection.getOutputStream()) {
            connection.setTcpNoDelay(true);
            while (true) {
                out.write(answers.apply(WireRequest.read(in).text()));
            }
        } catch (IOException closed) {
            // By the client, which is done, or was killed.
        }
    }

    private static byte[] answer(String json) {
        byte[] body = json.getBytes(UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(body);
        String headers = "content-type: application/x-amz-json-1.0\r\nx-amz-crc32: " + checksum.getValue() + "\r\n";
        return WireRequest.answer("200 OK", headers, body);
    }
}
