package crosssell.files;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;
import java.util.List;

/// The cells of the record just read; the next record takes its place. Texts that come again and again are kept
/// once.
final class CsvRecord extends AbstractBaseCsvCallbackHandler<CsvRecord> {

    private static final int MAX_CELLS = 10_000;
    private static final int MAX_SHARED = 48;

    private final Lines lines;
    private final String[] shared;
    private final long linesBefore;
    private String[] cells = new String[32];
    private int size;

    /// @param linesBefore physical lines before the first that the parser sees
    /// @param shared texts seen, by hash; its length is a power of 2
    CsvRecord(Lines lines, long linesBefore, String[] shared) {
        this.lines = lines;
        this.linesBefore = linesBefore;
        this.shared = shared;
    }

    /// The physical line on which it starts.
    long line() {
        return linesBefore + getStartingLineNumber();
    }

    int size() {
        return getFieldCount();
    }

    String cell(int index) {
        return cells[index];
    }

    List<String> cells() {
        return List.of(Arrays.copyOf(cells, getFieldCount()));
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        lines.keepFrom(line());
        size = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        size += length;
        if (size > Lines.MAX_RECORD || index >= MAX_CELLS) {
            throw new CsvParseException("record too long");
        }
        if (index == cells.length) {
            cells = Arrays.copyOf(cells, 2 * index);
        }
        cells[index] = text(buffer, offset, length);
    }

    private String text(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (length > MAX_SHARED) {
            return new String(buffer, offset, length);
        }
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = (hash ^ hash >>> 15) & (shared.length - 1);
        String known = shared[slot];
        if (known == null || !isSame(known, buffer, offset, length)) {
            known = new String(buffer, offset, length);
            shared[slot] = known;
        }
        return known;
    }

    private static boolean isSame(String known, char[] buffer, int offset, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected CsvRecord buildRecord() {
        return this;
    }
}
