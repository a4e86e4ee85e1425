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

/// A running `up` or `demo`, as written to a folder for the other commands to find it.
///
/// @param data where it keeps its buckets; for a `demo` not the folder of this file
record RunningSuite(long pid, Path data, URI http, URI s3, URI dynamoDb) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /// @throws IllegalStateException if none is running in this folder
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
        throw new IllegalStateException("no suite is running in " + data
                + "; start one with ./crosssell up or ./crosssell demo, or name its folder with --data");
    }

    /// Serves in a folder, locked against other suites, until the process is told to end.
    ///
    /// @throws IllegalStateException if another suite has it locked
    static void over(Path folder, Serving serving) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (FileChannel lock =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!isFree(lock)) {
                throw new IllegalStateException("another suite is running in " + folder
                        + "; end it, or give this one another folder with --data");
            }
            serving.serve();
        }
    }

    /// Takes the lock, unless another process has it, or another suite in this process.
    private static boolean isFree(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// The work done while a folder is locked.
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
