package crosssell.local.aws;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// The times at which versions are stored, in milliseconds, each later than the one before: two in one millisecond keep
/// their order, and so do two between which the machine's clock was set back.
final class VersionClock {

    private final Clock clock;
    private final AtomicLong last;

    /// @param last the newest existing version
    VersionClock(Clock clock, Instant last) {
        this.clock = clock;
        this.last = new AtomicLong(last.toEpochMilli());
    }

    Instant next() {
        return Instant.ofEpochMilli(last.accumulateAndGet(clock.millis(), (before, now) -> Math.max(before + 1, now)));
    }
}
