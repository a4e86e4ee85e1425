package crosssell.bucket;

import java.time.Instant;

/// An object version that a bucket has.
///
/// @param storedAt when, as the bucket says
public record StoredObject(ObjectVersion object, Instant storedAt, long bytes) {}
