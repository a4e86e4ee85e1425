package crosssell.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/// Waiting for the functions' work in the background.
public final class Patience {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Patience() {}

    /// A condition of the suite, asked until it holds.
    @FunctionalInterface
    public interface Condition {

        /// Whether it holds.
        boolean holds() throws IOException;
    }

    /// Waits until it holds, and fails if that takes too long.
    ///
    /// @param what it waits for, as a failure names it
    public static void until(String what, Condition met) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        while (!met.holds()) {
            assertThat(Instant.now()).as("%s in time", what).isBefore(end);
            Thread.sleep(20);
        }
    }
}
