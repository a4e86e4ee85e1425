package crosssell.files.row;

import crosssell.files.record.Memo;
import crosssell.uploads.Column;
import crosssell.uploads.DatePattern;
import crosssell.uploads.IsoDate;
import crosssell.uploads.Mapping;
import crosssell.uploads.NumberStyle;
import crosssell.uploads.PlainDecimal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The formats of dates and numbers in the columns of a file: ours, or those that its mapping names.
final class CellFormats {

    private static final String HOW_TO_WRITE_DATES = "write year-month-day, such as 2026-10-31; another order is never"
            + " guessed, but a .mapping.json beside the file can name it, as {\"dates\": \"dd/MM/yyyy\"}";
    private static final String HOW_TO_WRITE_NUMBERS = "write digits with at most one point, such as 1200.50;"
            + " thousands separators, currency signs, percent signs and exponents are not read";

    private final Mapping mapping;
    private final Memo<LocalDate> isoDates = new Memo<>(IsoDate::parse);
    private final Memo<BigDecimal> plainDecimals = new Memo<>(PlainDecimal::parse);
    private final Map<Column, Memo<LocalDate>> mappedDates = new EnumMap<>(Column.class);
    private final Map<Column, Memo<BigDecimal>> mappedDecimals = new EnumMap<>(Column.class);

    CellFormats(Mapping mapping) {
        this.mapping = mapping;
        mapping.dates().forEach((column, pattern) -> mappedDates.put(column, new Memo<>(pattern.reader())));
        mapping.numbers().forEach((column, style) -> mappedDecimals.put(column, new Memo<>(style.reader())));
    }

    /// The date that `text` spells in a column; absent if it spells none.
    @Nullable
    LocalDate date(Column column, String text) {
        return mappedDates.getOrDefault(column, isoDates).of(text);
    }

    /// The date that `text` spells as ISO has it; absent if it spells none.
    @Nullable
    LocalDate isoDate(String text) {
        return isoDates.of(text);
    }

    /// The number that `text` spells plainly; absent if it spells none.
    @Nullable
    BigDecimal plainDecimal(String text) {
        return plainDecimals.of(text);
    }

    /// How to write dates in a column.
    String howToWriteDates(Column column) {
        DatePattern pattern = mapping.dates().get(column);
        return pattern == null ? HOW_TO_WRITE_DATES : pattern.howToWrite();
    }

    /// The number that `text` spells in a column; absent if it spells none.
    @Nullable
    BigDecimal decimal(Column column, String text) {
        return mappedDecimals.getOrDefault(column, plainDecimals).of(text);
    }

    /// How to write numbers in a column.
    String howToWriteNumbers(Column column) {
        NumberStyle style = mapping.numbers().get(column);
        return style == null ? HOW_TO_WRITE_NUMBERS : style.howToWrite();
    }
}
