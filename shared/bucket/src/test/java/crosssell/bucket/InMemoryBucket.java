package crosssell.bucket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A bucket in memory, of any name: upload and report bucket in one. Versions are kept under the key and version
/// id.
public class InMemoryBucket implements UploadBucket, ReportBucket {

    private static final String VERSION = "?versionId=";

    private final ConcurrentSkipListMap<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<String, StoredObject> versions = new ConcurrentSkipListMap<>();

    /// Puts an object to be downloaded.
    public void put(String key, @Nullable String versionId, byte[] content) {
        objects.put(name(key, versionId), content);
    }

    /// Puts an object version stored at a time.
    public void put(String bucket, String key, String versionId, Instant at, byte[] content) {
        put(key, versionId, content);
        versions.put(
                name(key, versionId), new StoredObject(new ObjectVersion(bucket, key, versionId), at, content.length));
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
        return download(name(object.key(), object.versionId()), file);
    }

    @Override
    public boolean download(String name, Path file) {
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

    @Override
    public void delete(String key) {
        objects.remove(key);
    }

    /// The newest version is the one with the largest id.
    @Override
    public Optional<byte[]> start(ObjectVersion object, int most) {
        String name = name(object.key(), object.versionId());
        String last = object.versionId() == null ? name + VERSION + Character.MAX_VALUE : name + Character.MIN_VALUE;
        return Optional.ofNullable(objects.headMap(last).lastEntry())
                .filter(entry -> entry.getKey().equals(name) || entry.getKey().startsWith(name + VERSION))
                .map(entry -> Arrays.copyOf(entry.getValue(), Math.min(most, entry.getValue().length)));
    }

    /// Those put with their time.
    @Override
    public void versions(String bucket, Consumer<StoredObject> each) {
        versions.values().stream()
                .sorted(Comparator.comparing(StoredObject::storedAt)
                        .thenComparing(stored -> String.valueOf(stored.object().versionId()))
                        .reversed())
                .forEach(each);
    }

    private static String name(String key, @Nullable String versionId) {
        return versionId == null ? key : key + VERSION + versionId;
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

    /// All objects, by key.
    public Map<String, byte[]> objects() {
        return Collections.unmodifiableMap(objects);
    }
}
