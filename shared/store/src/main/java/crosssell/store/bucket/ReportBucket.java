package crosssell.store.bucket;

import java.nio.file.Path;

/// Where rejects files and reports are written.
public interface ReportBucket {

    /// Writes `content` under `key`, over what is there.
    ///
    /// @param contentType such as `text/csv; charset=utf-8`
    void put(String key, String contentType, Path content);
}
