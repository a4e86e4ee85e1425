package crosssell.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// The records of a CSV or TSV file, one after the other. A record whose quotes are broken costs the line on
/// which it starts; reading goes on with the next line.
final class CsvRecords {

    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final int MAX_HEADER = 1 << 16;
    private static final int MAX_CELL = 1 << 17;
    private static final int SHARED_TEXTS = 1 << 13;

    private final Lines lines;
    private final char delimiter;
    private final String[] sharedTexts = new String[SHARED_TEXTS];
    private CsvRecord record;
    private Iterator<CsvRecord> records;
    private @Nullable String broken;

    CsvRecords(InputStream bytes) throws IOException {
        this.lines = new Lines(new Utf8Reader(bytes));
        this.delimiter = delimiter();
        this.record = new CsvRecord(lines, 0, sharedTexts);
        this.records = parse();
    }

    /// Goes to the next record; empty lines are none.
    ///
    /// @return whether there is one
    boolean advance() throws IOException {
        if (broken != null) {
            broken = null;
            record = new CsvRecord(lines, record.line(), sharedTexts);
            records = parse();
        }
        try {
            if (!records.hasNext()) {
                return false;
            }
            records.next();
        } catch (CsvParseException notCells) {
            broken = lines.skipLine(record.line());
        }
        return true;
    }

    CsvRecord record() {
        return record;
    }

    /// The line on which the record starts, if it cannot be split into cells; else absent.
    @Nullable
    String broken() {
        return broken;
    }

    private Iterator<CsvRecord> parse() {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAX_CELL)
                .build(record, lines)
                .iterator();
    }

    /// The one of [#DELIMITERS] that the header has most of, outside quotes; the first of several.
    private char delimiter() throws IOException {
        int[] counts = new int[DELIMITERS.length];
        boolean quoted = false;
        boolean begun = false;
        int c = lines.read();
        for (int i = 0; i < MAX_HEADER && c >= 0 && (quoted || !begun || c != '\n'); i++) {
            quoted ^= c == '"';
            begun |= c != '\n';
            for (int d = 0; d < DELIMITERS.length; d++) {
                counts[d] += !quoted && c == DELIMITERS[d] ? 1 : 0;
            }
            c = lines.read();
        }
        lines.rewind();
        int best = 0;
        for (int d = 1; d < DELIMITERS.length; d++) {
            best = counts[d] > counts[best] ? d : best;
        }
        return DELIMITERS[best];
    }
}
