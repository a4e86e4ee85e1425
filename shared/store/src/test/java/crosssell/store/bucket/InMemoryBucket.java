package crosssell.store.bucket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// A bucket in memory, of any name: upload and report bucket in one. Versions are kept under the key and version
/// id.
public final class InMemoryBucket implements UploadBucket, ReportBucket {

    private final ConcurrentSkipListMap<String, byte[]> objects = new ConcurrentSkipListMap<>();

    /// Puts an object to be downloaded.
    public void put(String key, @Nullable String versionId, byte[] content) {
        objects.put(versionId == null ? key : key + "?versionId=" + versionId, content);
    }

    @Override
    public void put(String key, String contentType, Path content) {
        try {
            put(key, null, Files.readAllBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean download(ObjectVersion object, Path file) {
        String name = object.versionId() == null ? object.key() : object.key() + "?versionId=" + object.versionId();
        byte[] content = objects.get(name);
        if (content == null) {
            return false;
        }
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    /// The object's content as text.
    public String text(String key) {
        byte[] content = objects.get(key);
        if (content == null) {
            throw new IllegalArgumentException("no object " + key + " among " + objects.keySet());
        }
        return new String(content, UTF_8);
    }

    public boolean contains(String key) {
        return objects.containsKey(key);
    }
}
