package crosssell.local.command;

import crosssell.queue.RecomputeOrder;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A whole number on the command line, within the range of its option.
abstract class WholeNumber implements ITypeConverter<Integer> {

    private final String what;
    private final int least;
    private final int most;
    private final int example;

    private WholeNumber(String what, int least, int most, int example) {
        this.what = what;
        this.least = least;
        this.most = most;
        this.example = example;
    }

    /// @throws TypeConversionException if it is not a number, or out of range
    @Override
    public final Integer convert(String value) {
        if (value.matches("-?\\d{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new TypeConversionException(
                "'%s' is not a %s from %d to %d, such as %d".formatted(value, what, least, most, example));
    }

    /// A server's port; 0 = any free one.
    static final class Port extends WholeNumber {
        Port() {
            super("port", 0, 65_535, 8080);
        }
    }

    /// The history of a recompute.
    static final class Months extends WholeNumber {
        Months() {
            super("number of months", 0, RecomputeOrder.LONGEST_HISTORY, 12);
        }
    }

    /// The length of a trend.
    static final class TrendMonths extends WholeNumber {
        TrendMonths() {
            super("number of months", 0, 1_200, 24);
        }
    }

    /// A delay of at most a day.
    static final class Seconds extends WholeNumber {
        Seconds() {
            super("number of seconds", 0, 86_400, 60);
        }
    }

    /// The length of a list, at most what the API gives at once.
    static final class Count extends WholeNumber {
        Count() {
            super("number of lines", 1, 10_000, 50);
        }
    }
}
