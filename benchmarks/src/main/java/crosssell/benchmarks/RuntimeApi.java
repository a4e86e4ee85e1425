package crosssell.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Lambda's side of a function's process: hands out one event, takes the answer. The JDK's own server would write the
/// headers' names in a form that the runtime client does not read.
///
/// Source: AWS Lambda, Developer Guide, "Using the Lambda runtime API".
final class RuntimeApi implements AutoCloseable {

    private final ServerSocket server;
    private final AtomicBoolean given = new AtomicBoolean();
    private final CompletableFuture<String> answer = new CompletableFuture<>();

    /// @param event the only event
    RuntimeApi(byte[] event) throws IOException {
        this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(() -> {
            try {
                while (true) {
                    Socket connection = server.accept();
                    Thread.startVirtualThread(() -> talk(connection, event));
                }
            } catch (IOException closed) {
                // No more to come.
            }
        });
    }

    /// What the process finds in `AWS_LAMBDA_RUNTIME_API`.
    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /// The answer to the event.
    String answer() {
        return answer.orTimeout(1, TimeUnit.MINUTES).join();
    }

    private void talk(Socket connection, byte[] event) {
        try (connection;
                InputStream in = new BufferedInputStream(connection.getInputStream())) {
            connection.setTcpNoDelay(true);
            while (true) {
                WireRequest request = WireRequest.read(in);
                if (request.method().equals("POST")) {
                    connection.getOutputStream().write(WireRequest.answer("202 Accepted", "", new byte[0]));
                    answer.complete(new String(request.body(), UTF_8));
                } else if (!given.getAndSet(true)) {
                    connection.getOutputStream().write(WireRequest.answer("200 OK", headers(), event));
                } // else it waits for an event that never comes
            }
        } catch (IOException closed) {
            // By the process, which was killed.
        }
    }

    private static String headers() {
        return """
                Content-Type: application/json\r
                Lambda-Runtime-Aws-Request-Id: 8476a536-e9f4-11e8-9739-2dfe598c3fcd\r
                Lambda-Runtime-Deadline-Ms: %d\r
                Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:eu-central-1:000000000000:function:f\r
                Lambda-Runtime-Trace-Id: Root=1-00000000-000000000000000000000000\r
                """.formatted(System.currentTimeMillis() + 30_000);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
