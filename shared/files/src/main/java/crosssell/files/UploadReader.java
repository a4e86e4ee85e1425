package crosssell.files;

import crosssell.files.RowResult.Accepted;
import crosssell.metrics.model.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Reads uploaded files row by row. Memory does not grow with a file but for the fingerprints of [SameFile].
///
/// Source: files.
public final class UploadReader {

    /// Fits an item of the table.
    private static final int MAX_SETTINGS = 1 << 18;

    private List<String> header = List.of();

    /// Reads the file to its end and hands over each row in the file's order. Nothing is closed.
    ///
    /// @param fileName the file's name or key: its ending says the format
    /// @throws BadFile if the file as a whole cannot be read; rows handed over before that must not take effect
    /// @throws UncheckedIOException if `bytes` cannot be read: that says nothing about the file
    public ReadReport read(String fileName, UploadPrefix prefix, InputStream bytes, Consumer<RowResult> each)
            throws BadFile {
        return read(fileName, prefix, Mapping.NONE, bytes, each);
    }

    /// The same by a mapping.
    public ReadReport read(
            String fileName, UploadPrefix prefix, Mapping mapping, InputStream bytes, Consumer<RowResult> each)
            throws BadFile {
        header = List.of();
        try {
            return switch (FileFormat.of(fileName, prefix)) {
                case DELIMITED -> rows(prefix, mapping, Content.plain(bytes), each);
                case ZIPPED_DELIMITED -> rows(prefix, mapping, Content.unzipped(bytes), each);
                case JSON -> settings(Content.plain(bytes), each);
            };
        } catch (Damaged damaged) {
            throw damaged.badFile();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (UncheckedIOException wrapped) {
            if (wrapped.getCause() instanceof Damaged damaged) {
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

    private ReadReport rows(UploadPrefix prefix, Mapping mapping, InputStream content, Consumer<RowResult> each)
            throws BadFile, IOException {
        CsvRecords records = new CsvRecords(content);
        Header columns = header(records, prefix, mapping);
        header = columns.originalNames();
        Rows rows = new Rows(prefix, columns);
        while (records.advance()) {
            each.accept(rows.result(records));
        }
        return rows.report();
    }

    private static Header header(CsvRecords records, UploadPrefix prefix, Mapping mapping) throws BadFile, IOException {
        if (!records.advance()) {
            throw new BadFile("the file is empty; its first line must name the columns");
        }
        if (records.broken() != null) {
            throw new BadFile("the header on line " + records.record().line() + " " + Reason.NOT_CELLS.words());
        }
        return new Header(records.record().cells(), prefix, mapping);
    }

    private static ReadReport settings(InputStream content, Consumer<RowResult> each) throws BadFile, IOException {
        byte[] bytes = content.readNBytes(MAX_SETTINGS + 1);
        if (bytes.length > MAX_SETTINGS) {
            throw new BadFile("a settings document has at most " + MAX_SETTINGS + " bytes");
        }
        String json = new Utf8Reader(new ByteArrayInputStream(bytes)).readAllAsString();
        SettingsDocument.parse(json);
        each.accept(new Accepted(1, new Row.SettingsRow(json)));
        return new ReadReport(UploadPrefix.SETTINGS, 1, 0, 0, 0, 0, List.of(), Map.of());
    }
}
