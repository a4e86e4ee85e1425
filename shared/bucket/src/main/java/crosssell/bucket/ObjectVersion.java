package crosssell.bucket;

import org.jspecify.annotations.Nullable;

/// One version of one uploaded object.
///
/// @param key decoded
/// @param versionId absent where the bucket keeps no versions: then whatever the key now names
public record ObjectVersion(
        String bucket, String key, @Nullable String versionId) {}
