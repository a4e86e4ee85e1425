package crosssell.metrics.figure;

import org.jspecify.annotations.Nullable;

/// How fast customers add a second product, by the Kaplan-Meier median.
///
/// Source: docs/definitions.md, "Velocity".
public enum Pace {
    /// Up to 183 days.
    FAST,
    /// Up to 548 days.
    TYPICAL,
    /// More than 548 days.
    SLOW,
    /// The median is not reached.
    NOT_REACHED;

    /// The pace of a median; null = not reached.
    public static Pace of(@Nullable Double medianDays) {
        if (medianDays == null) {
            return NOT_REACHED;
        }
        return medianDays <= 183 ? FAST : medianDays <= 548 ? TYPICAL : SLOW;
    }
}
