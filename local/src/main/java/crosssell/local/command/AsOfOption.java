package crosssell.local.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A date as a command line writes it.
final class AsOfOption implements ITypeConverter<LocalDate> {

    /// @throws TypeConversionException if it is written otherwise, or its year has not four digits
    @Override
    public LocalDate convert(String value) {
        try {
            if (value.length() == "2026-10-31".length()) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeParseException e) {
            // As wrong as one of another length.
        }
        throw new TypeConversionException(
                "'" + value + "' is no date of the calendar written year-month-day, such as 2026-10-31");
    }
}
