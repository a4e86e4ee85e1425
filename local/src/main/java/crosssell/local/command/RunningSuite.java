package crosssell.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import crosssell.local.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// An `up` or `demo` that runs: what it leaves in a folder for the other commands to find it.
///
/// @param data where it keeps its buckets; of a `demo` not where this is left
record RunningSuite(long pid, Path data, URI http, URI s3, URI dynamoDb) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /// @throws IllegalStateException if none runs over this folder
    static RunningSuite in(Path data) {
        Path file = file(data);
        if (Files.exists(file)) {
            try {
                RunningSuite running = JSON.readValue(file.toFile(), RunningSuite.class);
                if (ProcessHandle.of(running.pid).isPresent()) {
                    return running;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        throw new IllegalStateException("no suite runs over " + data
                + "; start one with ./crosssell up or ./crosssell demo, or name its folder with --data");
    }

    /// Serves over a folder, which no other suite may do meanwhile, until the process is told to end.
    ///
    /// @throws IllegalStateException if another does
    static void over(Path folder, Serving serving) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (FileChannel lock =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!isFree(lock)) {
                throw new IllegalStateException("another suite runs over " + folder
                        + "; end it, or give this one a folder of its own with --data");
            }
            serving.serve();
        }
    }

    /// Takes the lock, unless another process has it, or another suite of this one.
    private static boolean isFree(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// What is done while no other suite runs over a folder.
    @FunctionalInterface
    interface Serving {
        void serve() throws IOException, InterruptedException;
    }

    static RunningSuite of(Suite suite, Path data) {
        return new RunningSuite(ProcessHandle.current().pid(), data, suite.http(), suite.s3(), suite.dynamoDb());
    }

    void write(Path data) {
        try {
            Path unfinished = data.resolve("up.json.part");
            JSON.writeValue(unfinished.toFile(), this);
            Files.move(unfinished, file(data), StandardCopyOption.ATOMIC_MOVE); // nobody reads half of it
            file(data).toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file(data), e);
        }
    }

    private static Path file(Path data) {
        return data.resolve("up.json");
    }
}
