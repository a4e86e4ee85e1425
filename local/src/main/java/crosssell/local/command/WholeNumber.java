package crosssell.local.command;

import crosssell.recompute.RecomputeRequest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A whole number as a command line writes it, within what the option allows.
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

    /// @throws TypeConversionException if it is none, or too small or large
    @Override
    public final Integer convert(String value) {
        if (value.matches("-?\\d{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new TypeConversionException(
                "'%s' is not a number of %s from %d to %d, such as %d".formatted(value, what, least, most, example));
    }

    /// Where a server listens; 0 = any free port.
    static final class Port extends WholeNumber {
        Port() {
            super("a port", 0, 65_535, 8080);
        }
    }

    /// How far back a recompute goes.
    static final class Months extends WholeNumber {
        Months() {
            super("months", 0, RecomputeRequest.LONGEST_HISTORY, 12);
        }
    }

    /// How much of a trend is shown.
    static final class TrendMonths extends WholeNumber {
        TrendMonths() {
            super("months", 0, 1_200, 24);
        }
    }

    /// How long to wait, a day at most.
    static final class Seconds extends WholeNumber {
        Seconds() {
            super("seconds", 0, 86_400, 60);
        }
    }

    /// How many lines of a list, as many as the API gives at once.
    static final class Count extends WholeNumber {
        Count() {
            super("lines", 1, 10_000, 50);
        }
    }
}
