package crosssell.local.aws;

import java.util.stream.Stream;

/// A fixed number of locks for the keys of all buckets. Some keys share a lock.
final class KeyLocks {

    private static final int LOCKS = 64;

    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

    Object of(String bucket, String key) {
        return locks[Math.floorMod(31 * bucket.hashCode() + key.hashCode(), LOCKS)];
    }
}
