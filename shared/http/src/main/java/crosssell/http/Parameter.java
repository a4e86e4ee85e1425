package crosssell.http;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;

/// A query parameter, or a field of a JSON body. It is defined once: requests are checked against it, and the OpenAPI
/// document is made from it.
///
/// @param values every value that it can have, as far as that does not depend on a run
/// @param meaning what it asks for
/// @param needed whether a request must have it
public record Parameter(String name, Values values, String meaning, boolean needed) {

    public static final String DECIMAL = "-?\\d{1,4}(\\.\\d{1,4})?";

    public Parameter(String name, Values values, String meaning) {
        this(name, values, meaning, false);
    }

    /// One that a request must have.
    public static Parameter needed(String name, Values values, String meaning) {
        return new Parameter(name, values, meaning, true);
    }

    /// The maximum length of a page.
    public static Parameter limit(int most) {
        return new Parameter("limit", new Whole(1, most), "at most this many elements of the list");
    }

    /// What a parameter can be.
    public sealed interface Values {}

    /// One of these words.
    public record OneOf(List<String> words) implements Values {

        public OneOf(String... words) {
            this(List.of(words));
        }
    }

    /// A whole number within these, both included; 18 digits at most, so that it fits a long.
    public record Whole(long least, long most) implements Values {

        private boolean has(String value) {
            return value.matches("\\d{1,18}") && Long.parseLong(value) >= least && Long.parseLong(value) <= most;
        }
    }

    /// What any text, or any date or month, can be.
    public enum Kind implements Values {
        TEXT,
        /// Four digits before the point at most, and four after it.
        DECIMAL,
        DATE,
        MONTH,
        DATE_OR_MONTH
    }

    /// @throws Problem if it cannot be `value`
    void check(String value) {
        switch (values) {
            case OneOf(List < String > words) -> {
                if (!words.contains(value)) {
                    throw Problem.parameter(name, value, words);
                }
            }
            case Whole number ->
                require(
                        number.has(value),
                        value,
                        "must be a whole number from " + number.least() + " to " + number.most());
            case Kind.TEXT -> {}
            case Kind.DECIMAL -> require(value.matches(DECIMAL), value, "must be a decimal number such as -2.5");
            case Kind.DATE -> require(isDate(value), value, "must be a date such as 2026-10-31");
            case Kind.MONTH -> require(isMonth(value), value, "must be a month such as 2026-10");
            case Kind.DATE_OR_MONTH ->
                require(
                        isDate(value) || isMonth(value),
                        value,
                        "must be a date or month such as 2026-10-31 or 2026-10");
        }
    }

    private void require(boolean met, String value, String rule) {
        if (!met) {
            throw Problem.parameter(name, value, rule);
        }
    }

    /// A year of five digits is not a date here, though the JDK takes it.
    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return value.length() == 10;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isMonth(String value) {
        try {
            YearMonth.parse(value);
            return value.length() == 7;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
