package crosssell.uploads;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a mapping says that numbers are written: `1.200,50 €`.
///
/// Source: docs/files.md, "Mappings".
///
/// @param decimal the point: `.` or `,`
/// @param thousands what stands between groups of three digits; empty = nothing does. A blank is any of the blanks
///     that exports write there
/// @param currency what may stand before or after the number, blanks between or not
public record NumberStyle(String decimal, String thousands, List<String> currency) {

    /// As numbers are written without a mapping.
    static final NumberStyle PLAIN = new NumberStyle(".", "", List.of());

    static final List<String> DECIMALS = List.of(".", ",");
    static final List<String> THOUSANDS = List.of(".", ",", "'", "\u2019", " ");

    static final Predicate<String> CURRENCY =
            Pattern.compile("(?=.*[\\p{L}\\p{Sc}])[^\\d\\s%+()-]{1,8}").asMatchPredicate();

    private static final String BLANKS = "[ \u00a0\u202f\u2009]";
    private static final int MAX_LENGTH = 64;

    public NumberStyle {
        currency = List.copyOf(currency);
    }

    /// Reads numbers of this style. A thousands separator must stand before every three digits or before none.
    public Function<String, @Nullable BigDecimal> reader() {
        String signs = currency.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")?"));
        String separator = thousands.isBlank() && !thousands.isEmpty() ? BLANKS : Pattern.quote(thousands);
        String whole = thousands.isEmpty() ? "\\d*" : "\\d{1,3}(?:" + separator + "\\d{3})+|\\d*";
        Pattern number = Pattern.compile("(?<minus>-?)" + BLANKS + "*" + signs + BLANKS + "*(?<inner>-?)(?<whole>"
                + whole + ")(?:" + Pattern.quote(decimal) + "(?<fraction>\\d*))?" + BLANKS + "*" + signs);
        return text -> text.length() > MAX_LENGTH ? null : read(number.matcher(text));
    }

    private static @Nullable BigDecimal read(Matcher number) {
        if (!number.matches()) {
            return null;
        }
        String fraction = number.group("fraction");
        // Two minus signs make no plain decimal.
        return PlainDecimal.parse(number.group("minus")
                + number.group("inner")
                + number.group("whole").replaceAll("\\D", "")
                + (fraction == null ? "" : "." + fraction));
    }

    /// How to write what [#reader] reads.
    public String howToWrite() {
        String sign = currency.isEmpty() ? "" : currency.getFirst() + " ";
        return "write it as the mapping says, such as " + sign + "1" + thousands + "200" + decimal + "50"
                + (thousands.isEmpty() ? "" : ", with a separator before every three digits or before none");
    }
}
