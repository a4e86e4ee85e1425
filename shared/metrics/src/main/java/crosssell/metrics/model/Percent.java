package crosssell.metrics.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How a fraction is written for people: as per cent with one decimal, halves away from zero.
///
/// The number that is rounded is the one that answers show: 0.2875 becomes `28.8 %`, though 100 times its binary
/// value is a little less than 28.75.
public final class Percent {

    private Percent() {}

    /// `28.8 %`.
    public static String of(double fraction) {
        return rounded(fraction).toPlainString() + " %";
    }

    /// A difference of two fractions in percentage points: `+0.5`, `-1.2`, `0.0`.
    public static String points(double difference) {
        BigDecimal points = rounded(difference);
        return (points.signum() > 0 ? "+" : "") + points.toPlainString();
    }

    private static BigDecimal rounded(double fraction) {
        return BigDecimal.valueOf(fraction).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    }
}
