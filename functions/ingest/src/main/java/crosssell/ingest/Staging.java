package crosssell.ingest;

import crosssell.bucket.ReportBucket;
import crosssell.files.row.RowResult.Accepted;
import crosssell.store.ledger.Part;
import crosssell.store.ownership.RowLines;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The writer of a file's accepted rows as parts. Each goes into the report bucket as soon as it is full, so the space
/// on the local disk does not grow with the file.
final class Staging implements AutoCloseable {

    private final ReportBucket reports;
    private final String uploadId;
    private final Path file;
    private final int partRows;
    private final List<Part> parts = new ArrayList<>();
    private RowLines.@Nullable Writer out;
    private int rows;
    private boolean finished;

    /// @param file where the part being filled is kept
    Staging(ReportBucket reports, String uploadId, Path file, int partRows) {
        this.reports = reports;
        this.uploadId = uploadId;
        this.file = file;
        this.partRows = partRows;
    }

    void add(Accepted accepted) {
        try {
            if (out == null) {
                out = new RowLines.Writer(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
            }
            out.write(accepted.line(), accepted.row());
            rows++;
            if (rows == partRows) {
                finishPart();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The parts, the last one put too.
    List<Part> finish() {
        try {
            finishPart();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        finished = true;
        return parts;
    }

    private void finishPart() throws IOException {
        if (out != null) {
            out.close();
            out = null;
            Part part = Part.of(uploadId, parts.size() + 1, rows);
            reports.put(Arrival.partKey(uploadId, part.number()), "application/x-ndjson", file);
            parts.add(part);
            rows = 0;
        }
    }

    /// Removes the parts of a file that could not be read to its end.
    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
        if (!finished) {
            parts.forEach(part -> reports.delete(Arrival.partKey(uploadId, part.number())));
        }
    }
}
