package crosssell.files.lines;

import crosssell.files.record.FileRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/// The lines of a text, one after the other. Of a line longer than [FileRecord#MOST_CHARACTERS] only the start is kept.
final class TextLines implements Closeable {

    private final Reader source;
    private char[] chars = new char[1 << 14];
    private int start;
    private int end;
    private int next;
    private int limit;
    private long number;
    private long lost;

    TextLines(Reader source) {
        this.source = source;
    }

    /// Goes to the next line.
    ///
    /// @return whether there is one
    boolean advance() throws IOException {
        number++;
        lost = 0;
        start = next;
        int place = start;
        while (true) {
            while (place < limit && chars[place] != '\n') {
                place++;
            }
            end = place;
            next = place + 1;
            if (place < limit) {
                return true;
            }
            place -= makeRoom();
            int count = source.read(chars, limit, chars.length - limit);
            if (count < 0) {
                end = limit;
                next = limit;
                return end > start;
            }
            limit += count;
        }
    }

    /// @return how far the line has moved to the front
    private int makeRoom() {
        int moved = start;
        System.arraycopy(chars, start, chars, 0, limit - start);
        start = 0;
        limit -= moved;
        if (limit > 2 * FileRecord.MOST_CHARACTERS) {
            lost += limit - FileRecord.MOST_CHARACTERS - 1;
            moved += limit - FileRecord.MOST_CHARACTERS - 1;
            limit = FileRecord.MOST_CHARACTERS + 1;
        } else if (limit == chars.length) {
            chars = Arrays.copyOf(chars, 2 * limit);
        }
        return moved;
    }

    /// Its number; the first is 1.
    long number() {
        return number;
    }

    /// Holds the line from [#start] on.
    char[] chars() {
        return chars;
    }

    int start() {
        return start;
    }

    /// How many characters it has; more than [FileRecord#MOST_CHARACTERS] if some are lost.
    int length() {
        return end - start;
    }

    /// How many characters it has in the file, those that are lost included.
    long lengthInFile() {
        return length() + lost;
    }

    String text() {
        return new String(chars, start, Math.min(length(), FileRecord.MOST_CHARACTERS));
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
