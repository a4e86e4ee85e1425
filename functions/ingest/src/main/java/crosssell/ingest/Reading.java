package crosssell.ingest;

import crosssell.files.UploadReader;
import crosssell.files.row.ReadReport;
import crosssell.files.row.RejectsFile;
import crosssell.files.row.RowResult;
import crosssell.store.ledger.Part;
import crosssell.store.ledger.Remark;
import crosssell.uploads.BadFile;
import crosssell.uploads.Mapping;
import crosssell.uploads.UploadPrefix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The content of a file as it was read, before anything is written to the table.
///
/// @param rejections why rows were rejected
/// @param advice what else to tell the person who uploaded it
/// @param parts its accepted rows, in the report bucket
/// @param extract what it says as a full extract; empty if it is none
/// @param products the products that its rows name
record Reading(
        long accepted,
        long rejected,
        List<Remark> rejections,
        List<String> advice,
        List<Part> parts,
        Optional<ExtractRows> extract,
        DistinctProducts products) {

    /// Of a file that has not been read, or cannot be.
    static final Reading NOTHING =
            new Reading(0, 0, List.of(), List.of(), List.of(), Optional.empty(), new DistinctProducts());

    /// Reads the whole file once: accepted rows go to `staging`, rejected ones to the file beside it.
    static Reading of(String key, UploadPrefix prefix, Mapping mapping, Spool spool, Staging staging) throws BadFile {
        Optional<ExtractRows> extract =
                UploadPrefix.isFull(key) ? Optional.of(new ExtractRows(prefix)) : Optional.empty();
        RejectionCounts rejections = new RejectionCounts();
        Omissions lacks = new Omissions();
        DistinctProducts products = new DistinctProducts();
        UploadReader reader = new UploadReader();
        try (RejectsFile rejected = new RejectsFile(Files.newOutputStream(spool.file("rejects")), reader::header)) {
            ReadReport report = reader.read(key, prefix, mapping, spool.file("content"), result -> {
                switch (result) {
                    case RowResult.Accepted row -> {
                        staging.add(row);
                        lacks.add(row.row());
                        products.add(row.row());
                        extract.ifPresent(rows -> rows.add(row.row()));
                    }
                    case RowResult.Rejected row -> {
                        rejected.write(row);
                        rejections.add(row.rejection());
                        extract.ifPresent(rows -> rows.add(row));
                    }
                }
            });
            return new Reading(
                    report.accepted(),
                    report.rejected(),
                    rejections.remarks(),
                    Stream.concat(report.advice().stream(), lacks.sentences().stream())
                            .toList(),
                    staging.finish(),
                    extract,
                    products);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long rows() {
        return accepted + rejected;
    }

    /// Whether more rows were rejected than `percent` allows.
    boolean exceeds(double percent) {
        return rejected * 100.0 > percent * rows();
    }
}
