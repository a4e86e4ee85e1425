package crosssell.metrics.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An exact decimal with at most 4 places, stored as a whole number of ten-thousandths. Weights of products, which are
/// not money but follow the same rule, use it too.
///
/// Sums are exact and therefore independent of order.
///
/// @param tenThousandths the value times 10,000
public record Money(long tenThousandths) implements Comparable<Money> {

    /// Places after the decimal point.
    public static final int SCALE = 4;

    public static final Money ZERO = new Money(0);

    /// The same value as `decimal`.
    ///
    /// @throws ArithmeticException if `decimal` has more than 4 places or does not fit
    public static Money of(BigDecimal decimal) {
        return new Money(decimal.setScale(SCALE, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact());
    }

    /// The value that `decimal` spells, such as `2083.3333`.
    ///
    /// @throws ArithmeticException if it has more than 4 places or does not fit
    /// @throws NumberFormatException if it is not a number
    public static Money of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    /// This value without trailing zeros after the point: `442`, `16477.6669`.
    public BigDecimal toBigDecimal() {
        BigDecimal stripped = BigDecimal.valueOf(tenThousandths, SCALE).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(tenThousandths, other.tenThousandths);
    }

    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}
