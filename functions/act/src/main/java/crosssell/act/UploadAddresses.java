package crosssell.act;

import java.time.Instant;
import java.util.Map;

/// Addresses that a file can be put to without credentials.
public interface UploadAddresses {

    /// The address for a file of exactly this many bytes.
    ///
    /// @param key the file's in the upload bucket
    Address of(String key, long bytes);

    /// Where a file can be put.
    ///
    /// @param headers what has to be sent along
    /// @param expiresAt until when it is taken
    record Address(String url, Map<String, String> headers, Instant expiresAt) {}
}
