package crosssell.uploads;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number as files write it: digits, at most one point among them, a minus before them if need be; no thousands
/// separators, currency signs, exponents.
///
/// Source: docs/files.md, "Formats".
public final class PlainDecimal {

    /// As many as a `long` surely holds.
    static final int MAX_DIGITS = 18;

    private PlainDecimal() {}

    /// The number that `text` spells; absent if it is not plain or has more than [#MAX_DIGITS] digits.
    public static @Nullable BigDecimal parse(String text) {
        boolean negative = text.startsWith("-");
        long unscaled = 0;
        int digits = 0;
        int point = -1;
        for (int i = negative ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0) {
                point = digits;
            } else if (c >= '0' && c <= '9' && digits < MAX_DIGITS) {
                unscaled = 10 * unscaled + (c - '0');
                digits++;
            } else {
                return null;
            }
        }
        return digits == 0 ? null : BigDecimal.valueOf(negative ? -unscaled : unscaled, point < 0 ? 0 : digits - point);
    }
}
