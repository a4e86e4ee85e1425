package crosssell.http;

import crosssell.text.Nearest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The measure for the nearest of several values to one that was asked for. Ordered values are compared by days, months
/// or units; of two equally near, the earlier or smaller is the nearest. Values outside that order are compared by
/// their letters.
public enum Nearness {
    /// Names: as [Nearest] says, or none if nothing comes close.
    LETTERS,
    /// Dates such as `2026-10-31`, by days.
    DAYS,
    /// `2026-10`, `2026-Q4` and `2026`, by months: a month among months, a quarter among quarters, a year among years.
    PERIODS,
    /// Numbers, by their difference; those that a name follows (`1,Core`), among those that the same follows.
    NUMBERS;

    /// Without exponent: a number of eight letters could have more digits than memory holds.
    private static final Pattern NUMBER = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(|,.*)", Pattern.DOTALL);

    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?");

    /// Where a value lies.
    ///
    /// @param unit values of one unit can be compared
    private record Place(String unit, BigDecimal at) {

        BigDecimal distance(Place other) {
            return at.subtract(other.at).abs();
        }
    }

    /// The nearest; empty if nothing is near.
    public Optional<String> nearest(String meant, Collection<String> values) {
        Optional<Place> place = place(meant);
        Optional<String> nearest = place.flatMap(asked -> values.stream()
                .filter(value -> place(value)
                        .filter(each -> each.unit().equals(asked.unit()))
                        .isPresent())
                .min(Comparator.comparing(
                                (String value) -> place(value).orElseThrow().distance(asked))
                        .thenComparing(value -> place(value).orElseThrow().at())));
        return nearest.or(() -> Nearest.closeTo(meant, values));
    }

    private Optional<Place> place(String value) {
        return switch (this) {
            case LETTERS -> Optional.empty();
            case DAYS -> day(value);
            case PERIODS -> period(value);
            case NUMBERS -> number(value);
        };
    }

    private static Optional<Place> day(String value) {
        try {
            return Optional.of(
                    new Place("day", BigDecimal.valueOf(LocalDate.parse(value).toEpochDay())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Place> number(String value) {
        Matcher number = NUMBER.matcher(value);
        return number.matches()
                ? Optional.of(new Place(number.group(2), new BigDecimal(number.group(1))))
                : Optional.empty();
    }

    private static Optional<Place> period(String value) {
        Matcher period = PERIOD.matcher(value);
        if (!period.matches()) {
            return Optional.empty();
        }
        String quarter = period.group(2);
        String month = period.group(3);
        int year = 12 * Integer.parseInt(period.group(1));
        if (quarter != null) {
            return Optional.of(new Place("quarter", BigDecimal.valueOf(year + 3L * Integer.parseInt(quarter))));
        }
        return Optional.of(
                month == null
                        ? new Place("year", BigDecimal.valueOf(year))
                        : new Place("month", BigDecimal.valueOf(year + Long.parseLong(month))));
    }
}
