package crosssell.files.lines;

import crosssell.files.record.FileRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/// Text that can be read again from the line on which the current record starts, so that a record with broken
/// quotes costs its own line and not the rest of the file. Every line end comes out as `\n`.
final class Lines extends Reader {

    private static final int CHUNK = 1 << 13;

    private final Reader source;
    private char[] chars = new char[4 * CHUNK];
    private int start;
    private int next;
    private int end;
    private long line = 1;
    private long needed = 1;
    private boolean afterReturn;
    private long skipped;

    Lines(Reader source) {
        this.source = source;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (next == end && !fill()) {
            return -1;
        }
        int count = Math.min(length, end - next);
        System.arraycopy(chars, next, into, offset, count);
        next += count;
        return count;
    }

    /// Nothing before this line will be asked for again.
    void keepFrom(long firstLine) {
        needed = firstLine;
    }

    /// Goes back to the start of the first line that is kept.
    void rewind() {
        drop();
        next = start;
    }

    /// How many characters the line has that [#skipLine] went past.
    long skipped() {
        return skipped;
    }

    /// Goes to the line after this one, back or forth.
    ///
    /// @return the text of this line, cut at [FileRecord#MOST_CHARACTERS]
    String skipLine(long thisLine) throws IOException {
        keepFrom(thisLine);
        rewind();
        skipped = 0;
        StringBuilder text = new StringBuilder();
        do {
            while (next < end) {
                char c = chars[next++];
                if (c == '\n') {
                    keepFrom(thisLine + 1);
                    return text.toString();
                }
                skipped++;
                if (text.length() < FileRecord.MOST_CHARACTERS) {
                    text.append(c);
                }
            }
            start = next;
        } while (fill());
        return text.toString();
    }

    private boolean fill() throws IOException {
        drop();
        System.arraycopy(chars, start, chars, 0, end - start);
        next -= start;
        end -= start;
        start = 0;
        if (chars.length - end < CHUNK) {
            chars = Arrays.copyOf(chars, 2 * chars.length);
        }
        int before = end;
        while (end == before) {
            int count = source.read(chars, end, CHUNK);
            if (count < 0) {
                return false;
            }
            end = unifyLineEnds(end, end + count);
        }
        return true;
    }

    private void drop() {
        int place = start;
        for (long left = needed - line; left > 0 && place < next; place++) {
            if (chars[place] == '\n') {
                left--;
                line++;
            }
        }
        start = place;
    }

    /// Turns `\r\n` and `\r` into `\n`, in place.
    ///
    /// @return the new end
    private int unifyLineEnds(int from, int to) {
        int first = from;
        while (!afterReturn && first < to && chars[first] != '\r') {
            first++;
        }
        int kept = first;
        for (int i = first; i < to; i++) {
            char c = chars[i];
            if (c != '\n' || !afterReturn) {
                chars[kept++] = c == '\r' ? '\n' : c;
            }
            afterReturn = c == '\r';
        }
        return kept;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
