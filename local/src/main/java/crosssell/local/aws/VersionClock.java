package crosssell.local.aws;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// When versions were stored, in milliseconds, each later than the one before: two of one millisecond keep their order,
/// and so do two between which the machine's clock was set back.
final class VersionClock {

    private final Clock clock;
    private final AtomicLong last;

    /// @param last the newest version that there is
    VersionClock(Clock clock, Instant last) {
        this.clock = clock;
        this.last = new AtomicLong(last.toEpochMilli());
    }

    Instant next() {
        return Instant.ofEpochMilli(last.accumulateAndGet(clock.millis(), (before, now) -> Math.max(before + 1, now)));
    }
}
