package crosssell.files;

import crosssell.files.row.ReadReport;
import crosssell.files.row.RejectsFile;
import crosssell.files.row.RowResult;
import crosssell.files.row.RowResult.Accepted;
import crosssell.files.row.RowResult.Rejected;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Row;
import crosssell.uploads.BadFile;
import crosssell.uploads.Mapping;
import crosssell.uploads.UploadPrefix;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A file read to its end, with all that came out of it.
public record ReadRows(ReadReport report, List<String> header, List<RowResult> rows) {

    /// One for all, because some disks take a millisecond to delete a file.
    private static final Path FILE = newFile();

    public static ReadRows of(UploadPrefix prefix, String csv) throws BadFile {
        return of("file.csv", prefix, csv.getBytes(StandardCharsets.UTF_8));
    }

    public static ReadRows of(UploadPrefix prefix, Mapping mapping, String csv) throws BadFile {
        return of("file.csv", prefix, mapping, csv.getBytes(StandardCharsets.UTF_8));
    }

    public static ReadRows of(String fileName, UploadPrefix prefix, byte[] bytes) throws BadFile {
        return of(fileName, prefix, Mapping.NONE, bytes);
    }

    public static ReadRows of(String fileName, UploadPrefix prefix, Mapping mapping, byte[] bytes) throws BadFile {
        try {
            return of(fileName, prefix, mapping, Files.write(FILE, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFile() {
        try {
            Path file = Files.createTempFile("upload", null);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ReadRows of(String fileName, UploadPrefix prefix, Path file) throws BadFile {
        return of(fileName, prefix, Mapping.NONE, file);
    }

    private static ReadRows of(String fileName, UploadPrefix prefix, Mapping mapping, Path file) throws BadFile {
        UploadReader reader = new UploadReader();
        List<RowResult> rows = new ArrayList<>();
        ReadReport report = reader.read(fileName, prefix, mapping, file, rows::add);
        return new ReadRows(report, reader.header(), rows);
    }

    /// The rejected rows as a file to mend.
    String rejects() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RejectsFile rejects = new RejectsFile(out, () -> header)) {
            rejected().forEach(rejects::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    public List<Row> accepted() {
        return rows.stream()
                .filter(Accepted.class::isInstance)
                .map(row -> ((Accepted) row).row())
                .toList();
    }

    List<Rejected> rejected() {
        return rows.stream()
                .filter(Rejected.class::isInstance)
                .map(Rejected.class::cast)
                .toList();
    }

    public List<Row.HoldingRow> holdingRows() {
        return accepted().stream().map(Row.HoldingRow.class::cast).toList();
    }

    List<Holding> holdings() {
        return holdingRows().stream().map(Row.HoldingRow::holding).toList();
    }

    /// What is wrong with a row and what is allowed, in words.
    static String reason(RowResult.Rejected row) {
        return row.fault().text();
    }

    static String sentence(RowResult.Rejected row) {
        return row.rejection().sentence();
    }
}
