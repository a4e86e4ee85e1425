package crosssell.uploads;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A date as files write it: `2026-10-31`, or an ISO timestamp, of which the date in UTC counts (a timestamp that
/// names no offset is in UTC).
///
/// Source: docs/files.md, "Formats".
public final class IsoDate {

    /// The years that can be meant.
    public static final int FIRST_YEAR = 1900;

    public static final int LAST_YEAR = 2199;

    private static final int DATE_LENGTH = "2026-10-31".length();
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private IsoDate() {}

    /// The date that `text` spells; absent if it spells none.
    public static @Nullable LocalDate parse(String text) {
        if (text.length() < DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        if (year < 0 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        LocalDate first = LocalDate.of(year, month, 1);
        if (day > first.lengthOfMonth()) {
            return null;
        }
        return text.length() == DATE_LENGTH ? first.withDayOfMonth(day) : utcDate(text);
    }

    private static @Nullable LocalDate utcDate(String timestamp) {
        String withT = timestamp.charAt(DATE_LENGTH) == ' '
                ? timestamp.substring(0, DATE_LENGTH) + 'T' + timestamp.substring(DATE_LENGTH + 1)
                : timestamp;
        try {
            TemporalAccessor parsed = TIMESTAMP.parseBest(withT, OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime instant
                    ? instant.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate()
                    : LocalDate.from(parsed);
        } catch (DateTimeException noTimestamp) {
            return null;
        }
    }

    /// The number that the digits in `[from, to)` spell; -1 if one of them is not a digit.
    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }
}
