package crosssell.store.bucket;

import java.nio.file.Path;

/// Where files are uploaded.
public interface UploadBucket {

    /// Copies the object to `file`, which must not exist yet.
    ///
    /// @return whether there is such an object; if not, nothing is written
    boolean download(ObjectVersion object, Path file);
}
