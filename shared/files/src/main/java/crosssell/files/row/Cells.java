package crosssell.files.row;

import crosssell.files.record.FileRecord;
import crosssell.files.record.Header;
import crosssell.files.row.RowResult.Whose;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Money;
import crosssell.text.Halves;
import crosssell.uploads.Column;
import crosssell.uploads.Fault;
import crosssell.uploads.IsoDate;
import crosssell.uploads.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The cells of one row as typed values. A blank cell is absent. A cell that is wrong is absent too, and the
/// first one of a row is its [#fault].
final class Cells {

    /// What is wrong with a row.
    record CellFault(int position, Fault fault) {}

    /// Which numbers are allowed.
    enum Sign {
        NOT_NEGATIVE,
        ANY
    }

    static final int MAX_ID = 256;
    static final int MAX_TEXT = 1_000;

    /// The character that programs write for one that they could not read.
    private static final char LOST = '\ufffd';

    private static final BigDecimal MAX = BigDecimal.valueOf(Column.MAX_AMOUNT);
    private final Header header;
    private final CellFormats formats;
    private @Nullable FileRecord record;
    private @Nullable CellFault fault;

    Cells(Header header) {
        this.header = header;
        this.formats = new CellFormats(header.mapping());
    }

    /// Turns to the next row.
    void turnTo(FileRecord next) {
        record = next;
        fault = null;
    }

    /// Whether something is wrong with the row, in what was asked for so far.
    boolean isFaulty() {
        return fault != null;
    }

    /// The first fault of the row.
    ///
    /// @throws NullPointerException if nothing is
    CellFault fault() {
        return Objects.requireNonNull(fault);
    }

    /// The customer that the row names, as far as it can be told.
    Whose whose() {
        String customer = stripped(Column.CUSTOMER_ID);
        if (customer.isEmpty()) {
            return new Whose.Nobody();
        }
        boolean isId = customer.length() <= MAX_ID
                && customer.chars().noneMatch(Cells::isControl)
                && Halves.in(customer) < 0
                && customer.indexOf(LOST) < 0;
        return isId ? new Whose.Customer(new CustomerId(customer)) : new Whose.Untold();
    }

    /// An id that must be there; a placeholder if it is not.
    String requiredId(Column column) {
        return Objects.requireNonNullElse(required(column, id(column)), "-");
    }

    private <T> @Nullable T required(Column column, @Nullable T value) {
        if (value == null) {
            fail(column, Reason.BLANK, "every row needs " + column.canonical());
        }
        return value;
    }

    @Nullable
    String id(Column column) {
        int position = header.position(column);
        String id = checked(position, MAX_ID, "");
        int lost = id == null ? -1 : id.indexOf(LOST);
        if (lost >= 0) {
            fail(
                    position,
                    Reason.HALF_CHARACTER,
                    "U+FFFD at place %d stands for it, as it may in other ids; write the id as it is"
                            .formatted(lost + 1));
        }
        return id;
    }

    @Nullable
    String text(Column column) {
        return text(header.position(column));
    }

    @Nullable
    String text(int position) {
        return checked(position, MAX_TEXT, "\n\t");
    }

    <E extends Enum<E>> @Nullable E word(Column column, EnumWords<E> words) {
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
        LocalDate date = isTyped(column) ? formats.isoDate(text) : formats.date(column, text);
        if (date == null) {
            fail(column, Reason.NOT_A_DATE, formats.howToWriteDates(column));
        } else if (date.getYear() < IsoDate.FIRST_YEAR || date.getYear() > IsoDate.LAST_YEAR) {
            fail(
                    column,
                    Reason.ABSURD_YEAR,
                    "allowed are " + IsoDate.FIRST_YEAR + " to " + IsoDate.LAST_YEAR
                            + "; leave the cell empty if there is no date");
        }
        return date;
    }

    /// A date that must be there; a placeholder if it is not.
    LocalDate requiredDate(Column column) {
        return Objects.requireNonNullElse(required(column, date(column)), LocalDate.EPOCH);
    }

    /// A date that must not come before the `start` in another column.
    @Nullable
    LocalDate dateNotBefore(Column startColumn, @Nullable LocalDate start, Column column) {
        LocalDate date = date(column);
        if (start != null && date != null && date.isBefore(start)) {
            fail(column, Reason.TOO_EARLY, startColumn.canonical() + " is " + start + "; allowed is that day or later");
        }
        return date;
    }

    /// Money that must be there; a placeholder if it is not.
    Money requiredMoney(Column column, Sign sign) {
        return Objects.requireNonNullElse(required(column, money(column, sign)), Money.ZERO);
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
        BigDecimal decimal = isTyped(column) ? formats.plainDecimal(text) : formats.decimal(column, text);
        if (decimal == null) {
            fail(column, Reason.NOT_PLAIN, formats.howToWriteNumbers(column));
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

    /// A whole number from `min` to `max`.
    @Nullable
    Long whole(Column column, long min, long max) {
        BigDecimal decimal = decimal(column, BigDecimal.valueOf(min), BigDecimal.valueOf(max));
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
            fault = new CellFault(position, reason.fault(allowed));
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
        boolean halves = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            halves |= Character.isSurrogate(c);
            if (isControl(c) && controls.indexOf(c) < 0) {
                fail(
                        position,
                        Reason.CONTROL_CHARACTER,
                        "remove character U+%04X at place %d".formatted((int) c, i + 1));
            }
        }
        int half = halves ? Halves.in(text) : -1;
        if (half >= 0) {
            fail(
                    position,
                    Reason.HALF_CHARACTER,
                    "U+%04X at place %d is half of one; write the whole character"
                            .formatted((int) text.charAt(half), half + 1));
        }
        return text;
    }

    private static boolean isControl(int c) {
        return c < ' ' || c == '\u007f';
    }

    private boolean isTyped(Column column) {
        return record != null && record.isTyped(header.position(column));
    }

    private String stripped(Column column) {
        return stripped(header.position(column));
    }

    private String stripped(int position) {
        return position < 0 || record == null ? "" : record.cell(position).strip();
    }
}
