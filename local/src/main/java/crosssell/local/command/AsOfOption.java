package crosssell.local.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A date on the command line.
final class AsOfOption implements ITypeConverter<LocalDate> {

    /// @throws TypeConversionException if it is not a date in this form, or its year does not have four digits
    @Override
    public LocalDate convert(String value) {
        try {
            if (value.length() == "2026-10-31".length()) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeParseException e) {
            // As wrong as a text of another length.
        }
        throw new TypeConversionException(
                "'" + value + "' is not a date of the form year-month-day, such as 2026-10-31");
    }
}
