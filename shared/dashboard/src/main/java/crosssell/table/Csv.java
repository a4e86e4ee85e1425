package crosssell.table;

import crosssell.table.Table.Cell;
import crosssell.text.SheetText;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// A table for spreadsheets, as UTF-8. Text that a spreadsheet would take for a formula is made harmless ([SheetText]).
///
/// Source: RFC 4180.
public final class Csv {

    private Csv() {}

    /// The table of an array of objects: a column per field, fields within fields by their path (`crossSellRate.rate`,
    /// `depth.0.atLeast`), numbers as written in JSON, undefined empty, several texts or numbers in one cell
    /// (`Core; Mobile`).
    public static byte[] of(byte[] array) {
        return of(Table.of(array));
    }

    public static byte[] of(Table table) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder().build(written)) {
            if (!table.rows().isEmpty()) {
                csv.writeRecord(
                        table.columns().stream().map(SheetText::harmless).toList());
            }
            table.rows()
                    .forEach(row -> csv.writeRecord(row.stream().map(Csv::text).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return written.toByteArray();
    }

    private static String text(Cell cell) {
        return cell.isNumber() ? cell.text() : SheetText.harmless(cell.text());
    }
}
