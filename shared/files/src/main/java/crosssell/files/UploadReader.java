package crosssell.files;

import crosssell.files.lines.CsvRecords;
import crosssell.files.lines.JsonRecords;
import crosssell.files.parquet.ParquetRecords;
import crosssell.files.record.Header;
import crosssell.files.record.Records;
import crosssell.files.row.ReadReport;
import crosssell.files.row.RowResult;
import crosssell.files.row.RowResult.Accepted;
import crosssell.files.row.Rows;
import crosssell.files.workbook.WorkbookRecords;
import crosssell.metrics.model.Row;
import crosssell.uploads.BadFile;
import crosssell.uploads.DamagedFile;
import crosssell.uploads.FileFormat;
import crosssell.uploads.Mapping;
import crosssell.uploads.SettingsDocument;
import crosssell.uploads.SmallDocument;
import crosssell.uploads.UploadPrefix;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Reads uploaded files row by row. Memory does not grow with a file but for the fingerprints of [SameFile].
///
/// Source: docs/files.md, "Formats".
public final class UploadReader {

    /// [SameFile] has room for as many.
    private static final long MAX_ROWS = 20_000_000;

    private List<String> header = List.of();

    /// Reads the file to its end and hands over each row in the file's order.
    ///
    /// @param fileName the file's name or key: its ending says the format
    /// @param mapping what the file's names and formats are beyond those that are known
    /// @param file its bytes
    /// @throws BadFile if the file as a whole cannot be read; rows handed over before that must not take effect
    /// @throws UncheckedIOException if `file` cannot be read: that says nothing about what was uploaded
    public ReadReport read(String fileName, UploadPrefix prefix, Mapping mapping, Path file, Consumer<RowResult> each)
            throws BadFile {
        header = List.of();
        try {
            FileFormat format = FileFormat.of(fileName, prefix);
            if (format == FileFormat.SETTINGS) {
                return settings(file, each);
            }
            try (Records records = records(format, file)) {
                Header columns = new Header(records.columns(), prefix, mapping);
                header = columns.originalNames();
                Rows rows = new Rows(prefix, columns);
                for (long count = 1; records.advance(); count++) {
                    if (count > MAX_ROWS) {
                        throw new BadFile("the file has more than %,d rows; split it".formatted(MAX_ROWS));
                    }
                    each.accept(rows.result(records.record()));
                }
                return rows.report();
            }
        } catch (DamagedFile damaged) {
            throw damaged.badFile();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (UncheckedIOException wrapped) {
            if (wrapped.getCause() instanceof DamagedFile damaged) {
                throw damaged.badFile();
            }
            throw wrapped;
        }
    }

    /// The header of the file last read, as it is in the file and known from its first row on; empty for
    /// settings.
    public List<String> header() {
        return header;
    }

    private static Records records(FileFormat format, Path file) throws BadFile, IOException {
        return switch (format) {
            case DELIMITED -> new CsvRecords(FileBytes.plain(Files.newInputStream(file)));
            case ZIPPED_DELIMITED -> new CsvRecords(FileBytes.unzipped(file));
            case JSON_LINES -> new JsonRecords(() -> FileBytes.plain(Files.newInputStream(file)));
            case ZIPPED_JSON_LINES -> new JsonRecords(() -> FileBytes.unzipped(file));
            case PARQUET -> new ParquetRecords(file);
            case WORKBOOK -> new WorkbookRecords(file);
            case SETTINGS -> throw new IllegalArgumentException("settings have no records");
        };
    }

    private static ReadReport settings(Path file, Consumer<RowResult> each) throws BadFile, IOException {
        try (InputStream content = FileBytes.plain(Files.newInputStream(file))) {
            String json = SmallDocument.SETTINGS.text(content.readNBytes(SettingsDocument.MAX_BYTES + 1));
            SettingsDocument.parse(json);
            each.accept(new Accepted(1, new Row.SettingsRow(json)));
            return new ReadReport(UploadPrefix.SETTINGS, 1, 0, 0, 0, 0, List.of(), Map.of());
        }
    }
}
