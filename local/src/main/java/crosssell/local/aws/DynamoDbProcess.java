package crosssell.local.aws;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// DynamoDB Local, in memory, in a separate process that ends when this one does, however it ends.
public final class DynamoDbProcess implements AutoCloseable {

    private final Process process;
    private final URI endpoint;

    private DynamoDbProcess(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /// Starts it and waits until it listens.
    ///
    /// @param home the project's root
    /// @param port 0 = any free one
    /// @throws IllegalStateException if it is not built, or the port is taken
    public static DynamoDbProcess start(Path home, int port) {
        Path target = home.resolve("local/dynamodb/target");
        try {
            String jars = Files.readString(target.resolve("classpath")).strip();
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-Xmx1g",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            target.resolve("classes") + File.pathSeparator + jars,
                            "crosssell.local.dynamodb.LoopbackServer",
                            Integer.toString(port))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader output = process.inputReader();
            String listening = output.readLine();
            if (listening == null) {
                throw new IllegalStateException("DynamoDB Local did not start on port " + port + "; is it taken?");
            }
            return new DynamoDbProcess(process, URI.create("http://localhost:" + listening));
        } catch (IOException e) {
            throw new UncheckedIOException("DynamoDB Local cannot be started from " + target + "; is it built?", e);
        }
    }

    /// Where it listens.
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
