package crosssell.bucket;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Where files are uploaded.
public interface UploadBucket {

    /// Copies the object to `file`, which must not exist yet.
    ///
    /// @return whether there is such an object; if not, nothing is written
    boolean download(ObjectVersion object, Path file);

    /// Whether there is such an object.
    default boolean has(ObjectVersion object) {
        return start(object, 1).isPresent();
    }

    /// The first bytes of an object, all if it has no more than `most`, the newest version's if none is named: no more
    /// are fetched. Empty if there is no such object.
    Optional<byte[]> start(ObjectVersion object, int most);

    /// Every version of every object, those that newer ones hide included; of one key the newest
    /// first, else in no order.
    void versions(String bucket, Consumer<StoredObject> each);
}
