package crosssell.files.record;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Numbers that programs write for each other, with exponents: `1.2E7`.
public final class ExponentNumber {

    private static final int MAX_LENGTH = 40;
    private static final int MAX_ZEROS = 310;

    private ExponentNumber() {}

    /// The number that `text` spells; absent if it spells none, or one so large or small that no program means it.
    public static @Nullable BigDecimal parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > MAX_ZEROS ? null : number;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
