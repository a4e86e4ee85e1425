package crosssell.metrics.history;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Days as numbers, because a calculation compares many: the number of days since 1970-01-01.
public final class Day {

    /// Before every date: the start of an undated holding.
    public static final int UNDATED = Integer.MIN_VALUE;

    /// After every date: the end of an open holding, or the day of an event that has not happened.
    public static final int NEVER = Integer.MAX_VALUE;

    private Day() {}

    /// The number of `date`.
    public static int of(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /// The number of `date`; `absent` if it is null.
    public static int of(@Nullable LocalDate date, int absent) {
        return date == null ? absent : of(date);
    }

    /// The date of a number.
    public static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    /// The day `months` months after `day`, clamped to the end of its month: Jan 31 + 1 month = Feb 28 or 29.
    public static int plusMonths(int day, int months) {
        return of(date(day).plusMonths(months));
    }

    /// The number of the month whose end is the first at or after `day`; month 0 is January of year 0.
    public static int month(int day) {
        LocalDate date = date(day);
        return 12 * date.getYear() + date.getMonthValue() - 1;
    }

    /// The last day of the month of that number.
    public static LocalDate monthEnd(int month) {
        return YearMonth.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1)
                .atEndOfMonth();
    }

    /// The end of the month before that of `date`: where a month's change is measured from.
    public static LocalDate monthBefore(LocalDate date) {
        return YearMonth.from(date).minusMonths(1).atEndOfMonth();
    }

    /// The same day a year before `date`, or the end of that month if `date` is the end of a month.
    public static LocalDate yearBefore(LocalDate date) {
        boolean monthEnd = date.equals(YearMonth.from(date).atEndOfMonth());
        LocalDate before = date.minusYears(1);
        return monthEnd ? YearMonth.from(before).atEndOfMonth() : before;
    }
}
