package crosssell.files.workbook;

import crosssell.files.record.ExponentNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers of a workbook's cells as texts. A date is the number of days since the end of 1899 (in some workbooks since
/// the beginning of 1904) in a cell whose format shows years, months or days.
///
/// Source: ECMA-376 part 1, 18.8.30 (formats), 18.17.4 (dates).
final class ExcelNumber {

    private static final MathContext AS_SHOWN = new MathContext(15);
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final BigDecimal AFTER_9999 = BigDecimal.valueOf(2_958_466);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 31);

    /// 1900 was not a leap year, but Excel counts it as one, for compatibility with older programs.
    private static final long NO_DAY = 60;

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"?|\\[[^\\]]*\\]?|[\\\\_*].?");
    private static final Pattern BUILT_IN = Pattern.compile("1[4-7]|22|2[7-9]|3[016]|5[0-8]");

    private ExcelNumber() {}

    /// Whether a number of this format is a date.
    ///
    /// @param id of the format
    /// @param code how it is written; absent if it is built in
    static boolean isDateFormat(String id, @Nullable String code) {
        if (code == null) {
            return BUILT_IN.matcher(id).matches();
        }
        String letters = LITERALS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        boolean time = letters.contains("h") || letters.contains("s");
        return !letters.contains("general")
                && (letters.contains("y") || letters.contains("d") || (letters.contains("m") && !time));
    }

    /// A number with the 15 digits that Excel keeps: `0.1` for `0.10000000000000001`. Anything else stays as it is.
    static String plain(String raw) {
        BigDecimal number = ExponentNumber.parse(raw);
        return number == null
                ? raw
                : number.round(AS_SHOWN).stripTrailingZeros().toPlainString();
    }

    /// A date, with the time if it is not midnight: `2026-10-31`, `2026-10-31T23:30:00`. What is not a date stays a
    /// number.
    static String date(String raw, boolean from1904) {
        BigDecimal number = ExponentNumber.parse(raw);
        if (number == null || number.signum() < 0 || number.compareTo(AFTER_9999) >= 0) {
            return plain(raw);
        }
        long seconds = number.multiply(BigDecimal.valueOf(SECONDS_OF_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long days = seconds / SECONDS_OF_A_DAY;
        String date;
        if (from1904) {
            date = DAY_0_OF_1904.plusDays(days).toString();
        } else {
            date = days == NO_DAY
                    ? "1900-02-29"
                    : DAY_0_OF_1900.plusDays(days > NO_DAY ? days - 1 : days).toString();
        }
        long time = seconds % SECONDS_OF_A_DAY;
        return time == 0 ? date : "%sT%02d:%02d:%02d".formatted(date, time / 3600, time / 60 % 60, time % 60);
    }
}
