package crosssell.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A temporary folder on the local disk. Closing removes it, because Lambda keeps the disk from one event to the next.
final class Spool implements AutoCloseable {

    private final Path folder;

    Spool() {
        try {
            this.folder = Files.createTempDirectory("ingest");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A place for a file.
    Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
