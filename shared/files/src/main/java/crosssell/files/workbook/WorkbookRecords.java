package crosssell.files.workbook;

import crosssell.files.record.FileRecord;
import crosssell.files.record.Header;
import crosssell.files.record.Records;
import crosssell.text.ShownText;
import crosssell.uploads.BadFile;
import crosssell.uploads.DamagedFile;
import crosssell.uploads.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The rows of a workbook's first sheet; empty rows are none. Formulas count as the values they last gave.
public final class WorkbookRecords implements Records {

    private static final int MAX_COLUMN = 16_384;

    private final Workbook workbook;
    private final Xml sheet;
    private final FileRecord record = new FileRecord();
    private final List<String> columns;
    private long row;

    /// Reads the header: the first row that is not empty.
    ///
    /// @throws BadFile if there is none, or it is too long
    public WorkbookRecords(Path file) throws BadFile, IOException {
        this.workbook = new Workbook(file);
        try {
            this.sheet = workbook.openSheet();
            if (!advanceToText(0)) {
                throw new BadFile("the first sheet is empty; its first row must name the columns");
            }
            Header.requireWhole(record);
            this.columns = record.cells();
        } catch (BadFile | IOException | RuntimeException refused) {
            workbook.close();
            throw refused;
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean advance() throws IOException {
        return advanceToText(columns.size());
    }

    /// @param width a shorter row gets blank cells; a longer one loses blank cells at its end
    private boolean advanceToText(int width) throws IOException {
        while (sheet.nextStart("row")) {
            readRow();
            int filled = record.size();
            while (filled > 0 && record.cell(filled - 1).isBlank()) {
                filled--;
            }
            if (filled > 0 || !record.flaws().isEmpty()) {
                record.resize(Math.max(filled, width));
                record.cutIfTooLong();
                return true;
            }
        }
        return false;
    }

    private void readRow() throws IOException {
        long number = number(sheet.attribute("r"), row + 1);
        if (number <= row) {
            throw new DamagedFile("the workbook is damaged: row " + number + " comes after row " + row);
        }
        row = number;
        record.begin(row);
        while (sheet.nextTag() && !sheet.ends("row")) {
            if (sheet.starts("c")) {
                int position = position(sheet.attribute("r"));
                record.resize(position);
                record.add(cell(position));
            }
        }
    }

    /// Of a cell at `AB12`: 27; a cell that says nothing is the next.
    private int position(@Nullable String address) throws DamagedFile {
        int next = record.size();
        if (address == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < address.length() && column <= MAX_COLUMN && Character.isLetter(address.charAt(i)); i++) {
            column = 26 * column + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
        }
        if (column <= next || column > MAX_COLUMN) {
            throw new DamagedFile("the workbook is damaged: row " + row + " has a cell at " + ShownText.of(address)
                    + " after " + next + " columns");
        }
        return column - 1;
    }

    private String cell(int position) throws IOException {
        String type = Objects.requireNonNullElse(sheet.attribute("t"), "n");
        int style = (int) number(sheet.attribute("s"), 0);
        String value = "";
        boolean formula = false;
        boolean valued = false;
        while (sheet.nextTag() && !sheet.ends("c")) {
            if (sheet.starts("v")) {
                value = sheet.text();
                valued = true;
            } else if (sheet.starts("is")) {
                value = CellText.read(sheet, "is");
                valued = true;
            } else {
                formula |= sheet.starts("f");
            }
        }
        if (formula && !valued) {
            record.addFlaw(
                    position, Reason.ERROR_CELL.fault("a formula without a value; open the workbook and save it"));
        }
        return text(type, style, value.strip(), position);
    }

    private String text(String type, int style, String value, int position) throws DamagedFile {
        return switch (type) {
            case "s" -> {
                String text = workbook.text((int) number(value, -1));
                if (text == null && !value.isEmpty()) {
                    throw new DamagedFile("the workbook is damaged: it has no text number " + ShownText.of(value));
                }
                yield Objects.requireNonNullElse(text, "");
            }
            case "b" -> value.equals("1") ? "true" : value.equals("0") ? "false" : value;
            case "e" -> {
                record.addFlaw(position, Reason.ERROR_CELL.fault("correct the formula or clear the cell"));
                yield value;
            }
            case "n" -> {
                if (value.isEmpty()) {
                    yield "";
                }
                record.type(position);
                yield workbook.isDate(style)
                        ? ExcelNumber.date(value, workbook.isFrom1904())
                        : ExcelNumber.plain(value);
            }
            default -> value;
        };
    }

    /// What the digits spell.
    private static long number(@Nullable String digits, long otherwise) throws DamagedFile {
        if (digits == null || digits.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException noNumber) {
            throw new DamagedFile("the workbook is damaged: '" + ShownText.of(digits) + "' should be a whole number");
        }
    }

    @Override
    public FileRecord record() {
        return record;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
