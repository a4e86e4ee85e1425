package crosssell.files;

import crosssell.files.RowResult.Accepted;
import crosssell.files.RowResult.Rejected;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Row;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A file read to its end, with all that came out of it.
record Reading(ReadReport report, List<String> header, List<RowResult> rows) {

    static Reading of(UploadPrefix prefix, String csv) throws BadFile {
        return of("file.csv", prefix, csv.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(UploadPrefix prefix, Mapping mapping, String csv) throws BadFile {
        return of("file.csv", prefix, mapping, csv.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(String fileName, UploadPrefix prefix, byte[] bytes) throws BadFile {
        return of(fileName, prefix, Mapping.NONE, bytes);
    }

    private static Reading of(String fileName, UploadPrefix prefix, Mapping mapping, byte[] bytes) throws BadFile {
        UploadReader reader = new UploadReader();
        List<RowResult> rows = new ArrayList<>();
        ReadReport report = reader.read(fileName, prefix, mapping, new ByteArrayInputStream(bytes), rows::add);
        return new Reading(report, reader.header(), rows);
    }

    List<Row> accepted() {
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

    List<Row.HoldingRow> holdingRows() {
        return accepted().stream().map(Row.HoldingRow.class::cast).toList();
    }

    List<Holding> holdings() {
        return holdingRows().stream().map(Row.HoldingRow::holding).toList();
    }
}
