package crosssell.files.row;

import crosssell.files.record.Header;
import crosssell.text.Halves;
import crosssell.text.SheetText;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Rejected rows as a CSV file that can be corrected and uploaded again: [Header#REJECTS_COLUMNS], which a reader
/// skips, then the original row. Cells that a spreadsheet would run are written as text; a reader undoes that
/// ([SheetText]).
public final class RejectsFile implements Closeable {

    private final CsvWriter csv;
    private final Supplier<List<String>> header;
    private boolean begun;

    /// @param out written in UTF-8; stays empty if no row is rejected
    /// @param header the original columns, asked for at the first row, such as [UploadReader#header]
    public RejectsFile(OutputStream out, Supplier<List<String>> header) {
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(new QuotedDelimiters())
                .build(out);
        this.header = header;
    }

    /// Adds a row.
    ///
    /// @throws java.io.UncheckedIOException if it cannot be written
    public void write(RowResult.Rejected row) {
        if (!begun) {
            begun = true;
            write(Header.REJECTS_COLUMNS, header.get());
        }
        write(
                List.of(
                        Long.toString(row.line()),
                        row.column(),
                        row.value(),
                        row.fault().text()),
                row.cells());
    }

    private void write(List<String> first, List<String> then) {
        List<String> cells = new ArrayList<>(first);
        cells.addAll(then);
        cells.replaceAll(cell -> SheetText.harmless(Halves.replaced(cell)));
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /// Names with other delimiters are quoted, so that the header is read back as it is written.
    private static final class QuotedDelimiters implements QuoteStrategy {

        @Override
        public boolean quoteValue(int lineNo, int fieldIdx, String value) {
            return lineNo == 1 && (value.indexOf(';') >= 0 || value.indexOf('\t') >= 0);
        }
    }
}
