package crosssell.local.aws;

import java.util.stream.Stream;

/// One lock for each key of each bucket. Some keys share theirs, so that there are not more of them than these.
final class KeyLocks {

    private static final int LOCKS = 64;

    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

    Object of(String bucket, String key) {
        return locks[Math.floorMod(31 * bucket.hashCode() + key.hashCode(), LOCKS)];
    }
}
