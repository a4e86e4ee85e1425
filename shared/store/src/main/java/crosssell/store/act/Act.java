package crosssell.store.act;

import crosssell.text.Sha256;
import java.time.Duration;
import java.time.Instant;

/// One attempt at a request to act that came with a key of its caller's.
///
/// @param key digest of the key and of what it was sent to
/// @param request digest of what is asked for
/// @param owner who attempts it: another for every attempt
/// @param begunAt when
public record Act(String key, String request, String owner, Instant begunAt) {

    /// How long a key is remembered.
    public static final Duration KEPT = Duration.ofHours(24);

    /// How long an attempt can take; after that it must have ended, and another may begin.
    public static final Duration LEASE = Duration.ofMinutes(1);

    /// An attempt at a request.
    ///
    /// @param key as the caller sent it; kept only as a digest
    /// @param route what it was sent to: the same key means another request elsewhere
    /// @param request all that the request says
    public static Act of(String key, String route, String request, String owner, Instant begunAt) {
        return new Act(Sha256.of(route + "\n" + key).hex(), Sha256.of(request).hex(), owner, begunAt);
    }

    Instant leaseEnds() {
        return begunAt.plus(LEASE);
    }

    Instant expiresAt() {
        return begunAt.plus(KEPT);
    }
}
