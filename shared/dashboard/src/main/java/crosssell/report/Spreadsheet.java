package crosssell.report;

import static java.nio.charset.StandardCharsets.UTF_8;

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

/// Tables as a workbook: a sheet each, its header bold and frozen with the first column, numbers as numbers and
/// dates as dates. Rates are shown as per cent. The same tables give the same bytes.
final class Spreadsheet {

    /// Excel's, the header included.
    private static final int MOST_ROWS = 1_048_576;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    private static final LocalDateTime EARLIEST_IN_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Spreadsheet() {}

    static byte[] of(List<Tables.Named> tables) {
        try {
            // On disk, because its parts can be found by the directory at its end alone.
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
                write(each.table(), sheet);
                sheet.finish();
            }
        }
    }

    private static void write(Table table, Worksheet sheet) {
        List<String> columns = table.columns();
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, Math.clamp(columns.get(column).length() + 2L, 10, 32));
        }
        sheet.freezePane(1, 1);
        int rows = Math.min(table.rows().size(), MOST_ROWS - 1);
        for (int column = 0; column < columns.size(); column++) {
            boolean rate = isOfRate(columns.get(column), columns);
            for (int row = 0; row < rows; row++) {
                write(table.rows().get(row).get(column), rate, sheet, row + 1, column);
            }
        }
    }

    private static void write(Table.Cell cell, boolean rate, Worksheet sheet, int row, int column) {
        if (cell.isNumber()) {
            sheet.value(row, column, new BigDecimal(cell.text()));
            if (rate) {
                sheet.style(row, column).format("0.0%").set();
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

    /// Whether the column is a rate or an end of its interval, going by the columns beside it.
    private static boolean isOfRate(String column, List<String> columns) {
        int dot = column.lastIndexOf('.');
        String rate = column.substring(0, dot + 1);
        return dot > 0
                && List.of("rate", "low", "high").contains(column.substring(dot + 1))
                && columns.contains(rate + "rate")
                && columns.contains(rate + "numerator");
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
