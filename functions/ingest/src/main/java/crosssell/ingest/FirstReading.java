package crosssell.ingest;

import crosssell.files.BadFile;
import crosssell.files.ReadReport;
import crosssell.files.RejectsFile;
import crosssell.files.RowResult;
import crosssell.files.UploadReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/// What a file turns out to hold when it is read for the first time, before anything is written to the table.
///
/// @param reasons why rows were rejected
/// @param advice what else to tell whoever uploaded it
record FirstReading(long accepted, long rejected, List<String> reasons, List<String> advice) {

    /// Of a file that is yet to be read, or cannot be.
    static final FirstReading NOTHING = new FirstReading(0, 0, List.of(), List.of());

    /// Reads the whole file and writes its rejected rows beside it.
    static FirstReading of(Spool spool) throws BadFile {
        Reasons reasons = new Reasons();
        UploadReader reader = new UploadReader();
        try (RejectsFile rejected = new RejectsFile(Files.newOutputStream(spool.rejects()), reader::header)) {
            ReadReport report = spool.read(reader, result -> {
                switch (result) {
                    case RowResult.Accepted accepted -> {}
                    case RowResult.Rejected row -> {
                        rejected.write(row);
                        reasons.add(row);
                    }
                }
            });
            return new FirstReading(report.accepted(), report.rejected(), reasons.sentences(), report.advice());
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
