package crosssell.uploads;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a mapping says that dates are written, in the letters of [DateTimeFormatter]: `dd.MM.yyyy`, `M/d/yyyy h:mm
/// a`. Names of months and days are English.
///
/// Source: docs/files.md, "Mappings".
///
/// @param pattern has a year of four digits, a month and a day once each, and nothing but a time and an offset
///     beside them
public record DatePattern(String pattern) {

    static final String ALLOWED = "a pattern with a year of four digits, a month and a day, such as dd.MM.yyyy, "
            + "M/d/yyyy or yyyy-MM-dd HH:mm:ss";

    private static final int MAX_LENGTH = 64;
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern LETTERS = Pattern.compile("[yudMLEhHmsSaXx[^a-zA-Z]]*");
    private static final Pattern YEAR = Pattern.compile("[^yu]*(?:yyyy|uuuu)[^yu]*");
    private static final Pattern MONTH = Pattern.compile("[^ML]*(?:M{1,4}|L{1,4})[^ML]*");
    private static final Pattern DAY = Pattern.compile("[^d]*d{1,2}[^d]*");
    private static final Pattern YEAR_DAY_MONTH = Pattern.compile("[^dML]*[yu][^ML]*d[^yu]*");

    public DatePattern {
        if (!isAllowed(pattern)) {
            throw new IllegalArgumentException(pattern + " is not " + ALLOWED);
        }
    }

    static boolean isAllowed(String pattern) {
        String bare = bare(pattern);
        if (pattern.length() > MAX_LENGTH
                || !LETTERS.matcher(bare).matches()
                || !YEAR.matcher(bare).matches()
                || !MONTH.matcher(bare).matches()
                || !DAY.matcher(bare).matches()) {
            return false;
        }
        try {
            formatter(pattern);
            return true;
        } catch (IllegalArgumentException noPattern) {
            return false;
        }
    }

    /// Reads texts of this pattern, and ISO dates too: a workbook's own dates stand beside typed ones. Only a pattern
    /// of year, day, month has none beside it, for they would be taken for each other.
    public Function<String, @Nullable LocalDate> reader() {
        DateTimeFormatter formatter = formatter(pattern);
        boolean isoToo = isoToo();
        return text -> {
            LocalDate iso = isoToo ? IsoDate.parse(text) : null;
            return iso == null ? read(formatter, text) : iso;
        };
    }

    /// How to write what [#reader] reads.
    public String howToWrite() {
        return "write it as " + pattern + ", as the mapping says" + (isoToo() ? ", or year-month-day" : "");
    }

    private boolean isoToo() {
        return !YEAR_DAY_MONTH.matcher(bare(pattern)).matches();
    }

    /// The pattern without its quoted texts.
    private static String bare(String pattern) {
        return QUOTED.matcher(pattern).replaceAll("");
    }

    private static @Nullable LocalDate read(DateTimeFormatter formatter, String text) {
        try {
            TemporalAccessor parsed = formatter.parseBest(text, OffsetDateTime::from, LocalDate::from);
            return parsed instanceof OffsetDateTime instant
                    ? instant.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate()
                    : LocalDate.from(parsed);
        } catch (DateTimeException another) {
            return null;
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        // A strict resolver knows no year of an era that is not named.
        StringBuilder proleptic = new StringBuilder(pattern);
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            quoted ^= pattern.charAt(i) == '\'';
            if (!quoted && pattern.charAt(i) == 'y') {
                proleptic.setCharAt(i, 'u');
            }
        }
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(proleptic.toString())
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
