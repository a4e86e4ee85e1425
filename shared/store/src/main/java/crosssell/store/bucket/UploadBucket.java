package crosssell.store.bucket;

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
    boolean has(ObjectVersion object);

    /// The newest version of a small object, as text; empty if there is none.
    Optional<String> text(String bucket, String key);

    /// Every version of every object, those that newer ones hide included; of one key the newest
    /// first, else in no order.
    void versions(String bucket, Consumer<StoredObject> each);
}
