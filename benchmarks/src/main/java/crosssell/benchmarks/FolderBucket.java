package crosssell.benchmarks;

import crosssell.bucket.ObjectVersion;
import crosssell.bucket.ReportBucket;
import crosssell.bucket.StoredObject;
import crosssell.bucket.UploadBucket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;

/// Both buckets as one folder.
final class FolderBucket implements UploadBucket, ReportBucket {

    private final Path folder;

    FolderBucket(Path folder) {
        this.folder = folder;
    }

    /// Where the object of this key lies.
    Path place(String key) throws IOException {
        Path place = folder.resolve(key);
        Files.createDirectories(place.resolveSibling(""));
        return place;
    }

    @Override
    public void put(String key, String contentType, Path content) {
        try {
            Files.copy(content, place(key), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean download(ObjectVersion object, Path file) {
        return download(object.key(), file);
    }

    @Override
    public boolean download(String key, Path file) {
        try {
            Path place = place(key);
            if (Files.exists(place)) {
                Files.copy(place, file);
                return true;
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(String key) {
        try {
            Files.deleteIfExists(place(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<byte[]> start(ObjectVersion object, int most) {
        return Optional.empty();
    }

    @Override
    public void versions(String bucket, Consumer<StoredObject> each) {
        throw new UnsupportedOperationException("nothing is replayed here");
    }
}
