package crosssell.files.lines;

import crosssell.files.record.FileRecord;
import crosssell.files.record.Header;
import crosssell.files.record.Records;
import crosssell.uploads.BadFile;
import crosssell.uploads.Fault;
import crosssell.uploads.Reason;
import crosssell.uploads.Utf8Reader;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/// The records of a CSV or TSV file, one after the other. A record whose quotes are broken costs the line on
/// which it starts; reading goes on with the next line.
public final class CsvRecords implements Records {

    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final int MAX_HEADER = 1 << 16;
    private static final int MAX_CELL = 1 << 17;
    private static final Fault NOT_CELLS = Reason.NOT_CELLS.fault(
            "a quoted cell goes on after its closing quote or never ends;" + " inside quotes write a quote twice");

    private final Lines lines;
    private final char delimiter;
    private final SharedTexts texts = new SharedTexts();
    private final FileRecord record = new FileRecord();
    private List<String> columns = List.of();
    private Iterator<FileRecord> records;

    /// Reads the header.
    ///
    /// @throws BadFile if there is none
    public CsvRecords(InputStream bytes) throws BadFile, IOException {
        this.lines = new Lines(new Utf8Reader(bytes));
        try {
            this.delimiter = delimiter();
            this.records = parse(0);
            this.columns = header();
        } catch (BadFile | IOException | RuntimeException refused) {
            close();
            throw refused;
        }
    }

    private List<String> header() throws BadFile, IOException {
        if (!advance()) {
            throw new BadFile("the file is empty; its first line must name the columns");
        }
        Header.requireWhole(record);
        return record.cells();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    /// Goes to the next record; empty lines are none.
    @Override
    public boolean advance() throws IOException {
        if (record.broken() != null) {
            records = parse(record.line());
        }
        try {
            if (!records.hasNext()) {
                return false;
            }
            records.next();
        } catch (CsvParseException notCells) {
            breakUp(notCells instanceof CsvRecord.Refused refused ? refused.reason() : Reason.NOT_CELLS);
        }
        return true;
    }

    private void breakUp(Reason reason) throws IOException {
        String start = lines.skipLine(record.line());
        long length = lines.skipped();
        if (length > FileRecord.MOST_CHARACTERS && reason != Reason.CELL_COUNT) {
            record.breakUp(
                    start,
                    Reason.TOO_LONG.fault(
                            "it has %d characters, allowed are %d".formatted(length, FileRecord.MOST_CHARACTERS)));
        } else {
            record.breakUp(
                    start,
                    switch (reason) {
                        case TOO_LONG -> reason.fault("it has more than " + FileRecord.MOST_CHARACTERS + " characters");
                        case CELL_COUNT ->
                            columns.isEmpty()
                                    ? Reason.TOO_LONG.fault("it has more than %d cells, allowed are %d"
                                            .formatted(FileRecord.MAX_CELLS, Header.MAX_COLUMNS))
                                    : reason.fault(
                                            "more than " + FileRecord.MAX_CELLS + " instead of " + columns.size());
                        default -> NOT_CELLS;
                    });
        }
    }

    @Override
    public FileRecord record() {
        return record;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /// @param linesBefore lines that are done with
    private Iterator<FileRecord> parse(long linesBefore) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAX_CELL)
                .build(new CsvRecord(record, lines, linesBefore, texts), lines)
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
