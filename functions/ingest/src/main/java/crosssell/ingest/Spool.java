package crosssell.ingest;

import crosssell.files.BadFile;
import crosssell.files.Mapping;
import crosssell.files.ReadReport;
import crosssell.files.RowResult;
import crosssell.files.UploadPrefix;
import crosssell.files.UploadReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// An uploaded file on the local disk, to be read twice: one download, and the same bytes both times. Closing
/// gives the room back, because Lambda keeps the disk from one event to the next.
final class Spool implements AutoCloseable {

    private final String key;
    private final UploadPrefix prefix;
    private final Path folder;

    Spool(String key, UploadPrefix prefix) {
        this.key = key;
        this.prefix = prefix;
        try {
            this.folder = Files.createTempDirectory("upload");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the uploaded file goes.
    Path content() {
        return folder.resolve("content");
    }

    /// Where its rejected rows go.
    Path rejects() {
        return folder.resolve("rejects.csv");
    }

    ReadReport read(UploadReader reader, Consumer<RowResult> each) throws BadFile {
        return reader.read(key, prefix, Mapping.NONE, content(), each);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(content());
            Files.deleteIfExists(rejects());
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
