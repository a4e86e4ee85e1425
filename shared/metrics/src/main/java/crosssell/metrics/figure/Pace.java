package crosssell.metrics.figure;

import org.jspecify.annotations.Nullable;

/// How fast customers come to a second product, by the Kaplan-Meier median.
///
/// Source: definitions, section 5, pace.
public enum Pace {
    /// At most 183 days.
    FAST,
    /// At most 548 days.
    TYPICAL,
    /// More than 548 days.
    SLOW,
    /// Half of them never got there.
    NOT_REACHED;

    /// The pace of a median; absent = not reached.
    public static Pace of(@Nullable Double medianDays) {
        if (medianDays == null) {
            return NOT_REACHED;
        }
        return medianDays <= 183 ? FAST : medianDays <= 548 ? TYPICAL : SLOW;
    }
}
