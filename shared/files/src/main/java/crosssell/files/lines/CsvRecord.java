package crosssell.files.lines;

import crosssell.files.record.FileRecord;
import crosssell.uploads.Reason;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;

/// Puts what the CSV parser finds into a record.
final class CsvRecord extends AbstractBaseCsvCallbackHandler<FileRecord> {

    /// A record that is not read to its end.
    static final class Refused extends CsvParseException {

        private static final long serialVersionUID = 1;

        private final Reason reason;

        Refused(Reason reason) {
            super(reason.words());
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    private final FileRecord record;
    private final Lines lines;
    private final SharedTexts texts;
    private final long linesBefore;
    private int size;

    /// @param linesBefore physical lines before the first that the parser sees
    CsvRecord(FileRecord record, Lines lines, long linesBefore, SharedTexts texts) {
        this.record = record;
        this.lines = lines;
        this.linesBefore = linesBefore;
        this.texts = texts;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        record.begin(linesBefore + startingLineNumber);
        lines.keepFrom(record.line());
        size = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        size += length;
        if (size > FileRecord.MOST_CHARACTERS) {
            throw new Refused(Reason.TOO_LONG);
        }
        if (index >= FileRecord.MAX_CELLS) {
            throw new Refused(Reason.CELL_COUNT);
        }
        record.add(texts.of(index, buffer, offset, length));
    }

    @Override
    protected FileRecord buildRecord() {
        return record;
    }
}
