package crosssell.local.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The folders of an endpoint's objects as plain files: `bucket/` has the current objects, `versions/` those
/// overwritten or deleted, `arriving/` those not yet complete. Each has a folder per bucket.
///
/// An object is completed elsewhere and then moved into place in one step, so however the process ends, either the
/// previous version or the new one is there.
class ObjectFolders {

    /// How S3Proxy's own notes on multipart uploads under way begin.
    static final String MULTIPART_STUB = ".s3proxy-mpu-stub-";

    private static final List<String> RESERVED = List.of(".mpus-", MULTIPART_STUB);

    private static final int TRIES = 5;

    private final Path root;

    ObjectFolders(Path root) {
        this.root = root;
    }

    Path current() {
        return made(root.resolve("bucket"));
    }

    Path versions() {
        return made(root.resolve("versions"));
    }

    Path arriving() {
        return made(root.resolve("arriving"));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
    }

    /// Removes what an endpoint that was killed left unfinished.
    void sweep() {
        made(arriving());
        List<Path> left = Stream.concat(
                        below(arriving()).stream(),
                        below(current()).stream()
                                .flatMap(bucket -> below(bucket).stream())
                                .filter(file -> isReserved(file.getFileName().toString())))
                .toList();
        left.forEach(ObjectFolders::removeWhole);
    }

    /// Whether this key is not allowed for an object.
    static boolean isReserved(String key) {
        return RESERVED.stream().anyMatch(key::startsWith);
    }

    private static List<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeWhole(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove what was left unfinished in " + folder, e);
        }
    }

    /// A unique key of `bucket` in `arriving/`.
    String arrivingKey(String bucket) {
        made(arriving().resolve(bucket));
        return UUID.randomUUID().toString();
    }

    /// Lets a file in `arriving/` have the bytes of an object of this version too.
    void lend(String bucket, String key, Optional<String> version, String arrivingKey) throws IOException {
        link(
                version.map(kept -> file(versions(), bucket, kept + "/" + key)).orElse(file(current(), bucket, key)),
                file(arriving(), bucket, arrivingKey));
    }

    /// Keeps the version that is there beside the one to come.
    void keep(String bucket, String key, String version) throws IOException {
        Path there = file(current(), bucket, key);
        Path kept = file(versions(), bucket, version + "/" + key);
        Files.createDirectories(kept.getParent());
        try {
            link(there, kept);
        } catch (FileAlreadyExistsException e) {
            // The process that kept it was killed before the next version was there.
        }
    }

    /// Moves an arrived object into place, over an existing one.
    void publish(String bucket, String arrivingKey, String key, Instant at) throws IOException {
        place(file(arriving(), bucket, arrivingKey), bucket, key, at);
    }

    /// Moves a version that was kept to the place of a newer one.
    void promote(String bucket, String key, String version, Instant at) throws IOException {
        place(file(versions(), bucket, version + "/" + key), bucket, key, at);
    }

    private void place(Path from, String bucket, String key, Instant at) throws IOException {
        Files.setLastModifiedTime(from, FileTime.from(at));
        Path to = file(current(), bucket, key);
        for (int attempt = 1; ; attempt++) {
            Files.createDirectories(to.getParent());
            try {
                move(from, to);
                return;
            } catch (NoSuchFileException e) { // another object was deleted, and the empty folder with it
                if (attempt == TRIES || !Files.exists(from)) {
                    throw e;
                }
            }
        }
    }

    /// The newest version of an object that is kept beside the one that is there.
    Optional<String> newestKept(String bucket, String key) {
        return below(versions().resolve(bucket)).stream()
                .filter(version -> Files.isRegularFile(version.resolve(key)))
                .map(version -> version.getFileName().toString())
                .max(Comparator.naturalOrder());
    }

    void discard(String bucket, String arrivingKey) throws IOException {
        Files.deleteIfExists(file(arriving(), bucket, arrivingKey));
    }

    void link(Path existing, Path link) throws IOException {
        Files.createLink(link, existing);
    }

    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path file(Path folder, String bucket, String key) {
        Path inBucket = folder.resolve(bucket);
        Path file = inBucket.resolve(key).normalize();
        if (!file.startsWith(inBucket) || file.equals(inBucket)) {
            throw new IllegalArgumentException("an object outside its bucket: " + key);
        }
        return file;
    }
}
