package crosssell.files.record;

import crosssell.text.Halves;
import crosssell.uploads.Fault;
import crosssell.uploads.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The record just read, whatever the format: its cells as texts. The next record takes its place.
public final class FileRecord {

    /// No more characters than this of one record are kept: with its column names, a row fits an item of the table.
    public static final int MOST_CHARACTERS = 1 << 16;

    /// No more cells than this are read of one record.
    public static final int MAX_CELLS = 10_000;

    /// A fault in a cell that its format shows.
    ///
    /// @param position of the cell
    public record Flaw(int position, Fault fault) {}

    private final List<Flaw> flaws = new ArrayList<>();
    private final BitSet typed = new BitSet();
    private String[] cells = new String[32];
    private int size;
    private long line;
    private long left;
    private @Nullable Fault broken;

    /// Begins with the next record: it has no cells yet.
    ///
    /// @param startingLine the line on which it starts
    public void begin(long startingLine) {
        line = startingLine;
        size = 0;
        left = 0;
        broken = null;
        if (!flaws.isEmpty()) {
            flaws.clear();
        }
        if (!typed.isEmpty()) {
            typed.clear();
        }
    }

    public void add(String cell) {
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, 2 * size);
        }
        cells[size++] = cell;
    }

    /// Takes the place of a cell.
    public void set(int position, String cell) {
        cells[position] = cell;
    }

    /// Changes every cell in the same way.
    public void replaceAll(UnaryOperator<String> change) {
        for (int i = 0; i < size; i++) {
            cells[i] = change.apply(cells[i]);
        }
    }

    /// Notes that the file itself says that the cell is a number or a date: the text is plain or ISO then, whatever
    /// form a mapping says texts have.
    public void type(int position) {
        typed.set(position);
    }

    public boolean isTyped(int position) {
        return typed.get(position);
    }

    /// Adds blank cells, or removes cells at the end with their flaws, until there are `count`.
    public void resize(int count) {
        flaws.removeIf(flaw -> flaw.position() >= count);
        while (size < count) {
            add("");
        }
        size = count;
    }

    public void addFlaw(int position, Fault fault) {
        flaws.add(new Flaw(position, fault));
    }

    /// Notes that a cell is so much longer than what was added of it.
    public void lengthen(long characters) {
        left += characters;
    }

    /// Marks the record as broken if it is longer than [#MOST_CHARACTERS].
    public void cutIfTooLong() {
        long length = left;
        for (int i = 0; i < size; i++) {
            length += cells[i].length();
        }
        if (length > MOST_CHARACTERS) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < size && text.length() < MOST_CHARACTERS; i++) {
                text.append(i == 0 ? "" : ",").append(cells[i], 0, Math.min(cells[i].length(), MOST_CHARACTERS));
            }
            String more = left > 0 ? " or more" : "";
            breakUp(
                    Halves.start(text.toString(), MOST_CHARACTERS),
                    Reason.TOO_LONG.fault("it has " + length + more + " characters, allowed are " + MOST_CHARACTERS));
        }
    }

    /// Marks the record as broken: what was read of it is one text, not cells.
    ///
    public void breakUp(String text, Fault fault) {
        size = 0;
        add(text);
        broken = fault;
    }

    /// The line, or the sheet's row, on which it starts; the file's first is 1.
    public long line() {
        return line;
    }

    public int size() {
        return size;
    }

    public String cell(int position) {
        return cells[position];
    }

    public List<String> cells() {
        return List.of(Arrays.copyOf(cells, size));
    }

    public List<Flaw> flaws() {
        return flaws;
    }

    /// Why it has no cells but one text; absent if it has cells.
    @Nullable
    public Fault broken() {
        return broken;
    }
}
