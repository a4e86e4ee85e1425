package crosssell.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Tables as a workbook: a sheet each, its header bold and frozen with the first column, numbers as numbers and dates
/// as dates. Shares are shown as percentages, amounts with separators, columns as wide as their contents. The same
/// tables give the same bytes.
final class Spreadsheet {

    /// Excel's, the header included.
    private static final int MOST_ROWS = 1_048_576;

    /// In letters.
    private static final int NARROWEST = 8;

    private static final int WIDEST = 60;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    private static final LocalDateTime EARLIEST_IN_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Spreadsheet() {}

    static byte[] of(List<Tables.Named> tables) {
        try {
            // On disk, because its parts can be found only by the directory at its end.
            Path file = Files.createTempFile("cross-sell", ".xlsx");
            try {
                write(tables, file);
                return undated(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the workbook cannot be written", e);
        }
    }

    private static void write(List<Tables.Named> tables, Path file) throws IOException {
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "cross-sell", "1.0")) {
            for (Tables.Named each : tables) {
                Worksheet sheet = workbook.newWorksheet(each.name());
                write(each, sheet);
                sheet.finish();
            }
        }
    }

    private static void write(Tables.Named named, Worksheet sheet) {
        Table table = named.table();
        List<String> columns = table.columns();
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(1, 1);
        int rows = Math.min(table.rows().size(), MOST_ROWS - 1);
        int[] widths = columns.stream().mapToInt(String::length).toArray();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns.size(); column++) {
                Table.Cell cell = table.rows().get(row).get(column);
                Unit unit = cell.isNumber() ? named.unit(row, column) : Unit.OTHER;
                write(cell, unit, sheet, row + 1, column);
                widths[column] = Math.max(widths[column], unit.width(cell.text()));
            }
        }
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, Math.clamp(widths[column] + 2L, NARROWEST, WIDEST));
        }
    }

    private static void write(Table.Cell cell, Unit unit, Worksheet sheet, int row, int column) {
        if (cell.isNumber()) {
            sheet.value(row, column, new BigDecimal(cell.text()));
            if (unit != Unit.OTHER) {
                sheet.style(row, column).format(unit.format()).set();
            }
        } else if (DATE.matcher(cell.text()).matches()) {
            writeDate(cell.text(), sheet, row, column);
        } else if (!cell.text().isEmpty()) {
            sheet.value(row, column, cell.text());
        }
    }

    private static void writeDate(String text, Worksheet sheet, int row, int column) {
        try {
            sheet.value(row, column, LocalDate.parse(text));
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } catch (DateTimeException noDate) {
            sheet.value(row, column, text);
        }
    }

    /// The same parts without the moment of writing, which fastexcel notes.
    private static byte[] undated(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile workbook = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part : Collections.list(workbook.entries())) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(EARLIEST_IN_ZIP);
                out.putNextEntry(same);
                byte[] content = workbook.getInputStream(part).readAllBytes();
                out.write(part.getName().equals("docProps/core.xml") ? undated(content) : content);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] undated(byte[] properties) {
        return CREATED.matcher(new String(properties, UTF_8))
                .replaceFirst("$1" + EARLIEST_IN_ZIP + ":00Z")
                .getBytes(UTF_8);
    }
}
