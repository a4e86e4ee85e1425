package crosssell.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.time.Instant;

/// One call of a function: its id, and its deadline.
///
/// @param owner the request's id; Lambda's own retries of an event keep it
/// @param deadline when Lambda ends the invocation: nothing that it began goes on after that
public record Invocation(String owner, Instant deadline) {

    /// Time enough to save the progress and to hand on the rest.
    private static final Duration MARGIN = Duration.ofSeconds(20);

    /// The invocation that `context` is of.
    static Invocation of(Context context, Instant now) {
        return new Invocation(context.getAwsRequestId(), now.plusMillis(context.getRemainingTimeInMillis()));
    }

    /// Whether it is time to stop.
    boolean isNearItsEnd(Instant now) {
        return !hasLeft(MARGIN, now);
    }

    /// Whether there is so much time left.
    boolean hasLeft(Duration time, Instant now) {
        return !now.plus(time).isAfter(deadline);
    }
}
