package crosssell.metrics.figure;

import crosssell.metrics.statistics.Wilson;
import org.jspecify.annotations.Nullable;

/// A rate with its parts: `rate = numerator / denominator`, a fraction 0..1, with the Wilson score interval at 95 %.
///
/// If the denominator is 0 the rate is undefined: `rate`, `low` and `high` are null, never 0.
///
/// Example: 9 of 16 is 0.5625, from 0.331786 to 0.769013.
///
/// Source: docs/definitions.md, "Rates".
///
/// @param rate numerator / denominator; null if the denominator is 0
/// @param numerator number of cases counted
/// @param denominator number of cases in all
/// @param low lower end of the 95 % interval; null if the denominator is 0
/// @param high upper end of the 95 % interval; null if the denominator is 0
public record Rate(
        @Nullable Double rate,
        long numerator,
        long denominator,
        @Nullable Double low,
        @Nullable Double high) {

    /// The rate `numerator / denominator`.
    ///
    /// @throws IllegalArgumentException unless `0 <= numerator <= denominator`
    public static Rate of(long numerator, long denominator) {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("rate of " + numerator + " in " + denominator);
        }
        if (denominator == 0) {
            return new Rate(null, 0, 0, null, null);
        }
        return new Rate(
                (double) numerator / denominator,
                numerator,
                denominator,
                Wilson.low(numerator, denominator),
                Wilson.high(numerator, denominator));
    }
}
