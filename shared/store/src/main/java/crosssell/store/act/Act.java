package crosssell.store.act;

import crosssell.store.lease.Lease;
import crosssell.text.Sha256;
import java.time.Duration;
import java.time.Instant;

/// One attempt at a request to act that came with a key of its caller's.
///
/// @param key digest of the key and of what it was sent to
/// @param request digest of what is asked for
/// @param begunAt when
/// @param lease until when it must have ended, so that another may begin
public record Act(String key, String request, Instant begunAt, Lease lease) {

    /// How long a key is remembered.
    public static final Duration KEPT = Duration.ofHours(24);

    /// An attempt at a request.
    ///
    /// @param key as the caller sent it; kept only as a digest
    /// @param route what it was sent to: the same key means another request elsewhere
    /// @param request all that the request says
    /// @param holder names the attempt: another for every one
    public static Act of(String key, String route, String request, String holder, Instant begunAt) {
        String digest = Sha256.of(route + "\n" + key).hex();
        return new Act(digest, Sha256.of(request).hex(), begunAt, new Lease(digest, holder, begunAt.plus(Lease.TERM)));
    }

    Instant expiresAt() {
        return begunAt.plus(KEPT);
    }
}
