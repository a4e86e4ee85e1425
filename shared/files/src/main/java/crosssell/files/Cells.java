package crosssell.files;

import crosssell.metrics.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The cells of one row as typed values. A blank cell is absent. A cell that is wrong is absent too, and the
/// first one of a row is its [#fault].
final class Cells {

    /// What is wrong with a row.
    record Fault(int position, Reason reason, String text) {}

    /// Which numbers are allowed.
    enum Sign {
        NOT_NEGATIVE,
        ANY
    }

    static final int MAX_ID = 256;
    static final int MAX_TEXT = 1_000;
    static final long MAX_AMOUNT = 999_999_999_999L;

    private static final BigDecimal MAX = BigDecimal.valueOf(MAX_AMOUNT);
    private static final String HOW_TO_WRITE_NUMBERS = "write digits with at most one point, such as 1200.50;"
            + " thousands separators, currency signs, percent signs and exponents are not read";

    private final Header header;
    private final Memo<LocalDate> dates = new Memo<>(IsoDate::parse);
    private final Memo<BigDecimal> decimals = new Memo<>(PlainDecimal::parse);
    private @Nullable CsvRecord record;
    private @Nullable Fault fault;

    Cells(Header header) {
        this.header = header;
    }

    /// Turns to the next row.
    void turnTo(CsvRecord next) {
        record = next;
        fault = null;
    }

    /// Whether something is wrong with the row, in what was asked for so far.
    boolean isFaulty() {
        return fault != null;
    }

    /// What is wrong with the row first.
    ///
    /// @throws NullPointerException if nothing is
    Fault fault() {
        return Objects.requireNonNull(fault);
    }

    /// An id that must be there; something harmless if it is not.
    String requiredId(Column column) {
        String id = id(column);
        if (id == null) {
            fail(column, Reason.BLANK, "every row needs a " + column.canonical());
            return "-";
        }
        return id;
    }

    @Nullable
    String id(Column column) {
        return checked(header.position(column), MAX_ID, "");
    }

    @Nullable
    String text(Column column) {
        return text(header.position(column));
    }

    @Nullable
    String text(int position) {
        return checked(position, MAX_TEXT, "\n\t");
    }

    <E extends Enum<E>> @Nullable E word(Column column, Words<E> words) {
        String text = stripped(column);
        if (text.isEmpty()) {
            return null;
        }
        E constant = words.constant(text);
        if (constant == null) {
            fail(column, Reason.UNKNOWN_WORD, words.allowed(text));
        }
        return constant;
    }

    @Nullable
    LocalDate date(Column column) {
        String text = stripped(column);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate date = dates.of(text);
        if (date == null) {
            fail(column, Reason.NOT_A_DATE, "write year-month-day, such as 2026-10-31; other orders are never guessed");
        } else if (date.getYear() < IsoDate.FIRST_YEAR || date.getYear() > IsoDate.LAST_YEAR) {
            fail(
                    column,
                    Reason.ABSURD_YEAR,
                    "allowed are " + IsoDate.FIRST_YEAR + " to " + IsoDate.LAST_YEAR
                            + "; leave the cell empty if there is no date");
        }
        return date;
    }

    @Nullable
    Money money(Column column, Sign sign) {
        BigDecimal min = sign == Sign.ANY ? MAX.negate() : BigDecimal.ZERO;
        BigDecimal decimal = decimal(column, min, MAX);
        if (decimal == null) {
            return null;
        }
        if (decimal.scale() > Money.SCALE) {
            fail(column, Reason.TOO_MANY_DECIMALS, "allowed are at most " + Money.SCALE);
            return null;
        }
        return Money.of(decimal);
    }

    @Nullable
    BigDecimal decimal(Column column) {
        return decimal(column, BigDecimal.ZERO, MAX);
    }

    @Nullable
    BigDecimal decimal(Column column, BigDecimal min, BigDecimal max) {
        String text = stripped(column);
        if (text.isEmpty()) {
            return null;
        }
        BigDecimal decimal = decimals.of(text);
        if (decimal == null) {
            fail(column, Reason.NOT_PLAIN, HOW_TO_WRITE_NUMBERS);
            return null;
        }
        boolean tooLow = decimal.compareTo(min) < 0;
        if (tooLow || decimal.compareTo(max) > 0) {
            boolean negative = tooLow && min.signum() == 0;
            fail(column, negative ? Reason.NEGATIVE : Reason.OUT_OF_RANGE, "allowed is " + min + " to " + max);
            return null;
        }
        return decimal;
    }

    /// A whole number from 0 to `max`.
    @Nullable
    Long whole(Column column, long max) {
        BigDecimal decimal = decimal(column, BigDecimal.ZERO, BigDecimal.valueOf(max));
        if (decimal == null) {
            return null;
        }
        if (decimal.scale() > 0) {
            fail(column, Reason.NOT_WHOLE, "write it without a point, such as 12");
            return null;
        }
        return decimal.longValueExact();
    }

    /// Notes what is wrong, unless something was wrong before.
    void fail(Column column, Reason reason, String allowed) {
        fail(header.position(column), reason, allowed);
    }

    private void fail(int position, Reason reason, String allowed) {
        if (fault == null) {
            fault = new Fault(position, reason, reason.text(allowed));
        }
    }

    private @Nullable String checked(int position, int maxLength, String controls) {
        String text = stripped(position);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > maxLength) {
            fail(position, Reason.TOO_LONG, "it has " + text.length() + " characters, allowed are " + maxLength);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c == '\u007f') && controls.indexOf(c) < 0) {
                fail(
                        position,
                        Reason.CONTROL_CHARACTER,
                        "remove character U+%04X at place %d".formatted((int) c, i + 1));
            }
        }
        return text;
    }

    private String stripped(Column column) {
        return stripped(header.position(column));
    }

    private String stripped(int position) {
        return position < 0 || record == null ? "" : record.cell(position).strip();
    }
}
