package crosssell.local.aws;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// The creation of an object by put, copy or multipart completion, as in an S3 notification.
///
/// @param key decoded
/// @param version when the bucket got it, in nanoseconds, as 16 hexadecimal digits: the same after a restart
/// @param eTag without quotes; empty of a file that was put into the folder by hand
public record ObjectCreated(String bucket, String key, String version, long bytes, String eTag)
        implements Comparable<ObjectCreated> {

    private static final long NANOS = 1_000_000_000;
    private static final Comparator<ObjectCreated> OLDEST_FIRST =
            Comparator.comparing(ObjectCreated::version).thenComparing(ObjectCreated::key);

    /// The version of an object that the bucket got at `time`.
    static String versionAt(Instant time) {
        return "%016X".formatted(time.getEpochSecond() * NANOS + time.getNano());
    }

    /// When the bucket got it.
    public Instant time() {
        return timeOf(version);
    }

    /// When the bucket got an object of this version.
    static Instant timeOf(String version) {
        long nanos = Long.parseLong(version, 16);
        return Instant.ofEpochSecond(nanos / NANOS, nanos % NANOS);
    }

    static String unquoted(@Nullable String eTag) {
        return eTag == null ? "" : eTag.replace("\"", "");
    }

    /// Oldest first.
    @Override
    public int compareTo(ObjectCreated other) {
        return OLDEST_FIRST.compare(this, other);
    }
}
