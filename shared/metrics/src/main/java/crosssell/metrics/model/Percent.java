package crosssell.metrics.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A fraction as people read it: as a percentage with one decimal, halves rounded away from zero.
///
/// The number rounded is the one in the answers: 0.2875 becomes `28.8 %`, although 100 times its binary value is a
/// little less than 28.75.
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
