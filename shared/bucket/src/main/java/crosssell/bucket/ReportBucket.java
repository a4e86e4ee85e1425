package crosssell.bucket;

import java.nio.file.Path;

/// Where rejects files, reports and prepared parts are written.
public interface ReportBucket {

    /// Writes `content` under `key`, over what is there.
    ///
    /// @param contentType such as `text/csv; charset=utf-8`
    void put(String key, String contentType, Path content);

    /// Copies what is under `key` to `file`, which must not exist yet.
    ///
    /// @return whether there is anything; if not, nothing is written
    boolean download(String key, Path file);

    /// Removes what is under `key`, if anything is.
    void delete(String key);
}
