package crosssell.local.portfolio;

import crosssell.files.BadFile;
import crosssell.files.ReadReport;
import crosssell.files.RowResult;
import crosssell.files.SettingsDocument;
import crosssell.files.UploadPrefix;
import crosssell.files.UploadReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/// Reads files into a portfolio as ingest reads them into the table.
public final class PortfolioFiles {

    /// What is in a file that was read.
    ///
    /// @param rejected why rows were rejected, the first few
    public record Result(ReadReport report, List<String> rejected) {}

    private static final int FIRST_FEW = 5;

    private PortfolioFiles() {}

    /// The settings that `file` holds.
    ///
    /// @throws BadFile if they cannot be read
    public static SettingsDocument settings(Path file) throws BadFile {
        try {
            return SettingsDocument.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// Adds the rows of `file`.
    ///
    /// @param maxRejectedPercent a file with more rejected rows than this is refused
    /// @param bytes is told how many bytes were read
    /// @throws BadFile if the file is refused; the portfolio is then of no use
    public static Result read(
            Path file, UploadPrefix prefix, double maxRejectedPercent, Portfolio portfolio, LongConsumer bytes)
            throws BadFile {
        List<String> rejected = new ArrayList<>();
        try (InputStream content = new Counted(Files.newInputStream(file), bytes)) {
            ReadReport report = new UploadReader().read(file.getFileName().toString(), prefix, content, result -> {
                switch (result) {
                    case RowResult.Accepted accepted -> portfolio.add(accepted.row());
                    case RowResult.Rejected row -> {
                        portfolio.reject(row);
                        if (rejected.size() < FIRST_FEW) {
                            rejected.add(row.sentence());
                        }
                    }
                }
            });
            if (report.rejected() * 100.0 > maxRejectedPercent * report.rows()) {
                throw new BadFile("%d of %d rows rejected, more than %s %%: %s"
                        .formatted(report.rejected(), report.rows(), maxRejectedPercent, rejected.getFirst()));
            }
            return new Result(report, rejected);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// Tells how far it is read.
    private static final class Counted extends FilterInputStream {

        private final LongConsumer told;
        private long bytes;

        Counted(InputStream in, LongConsumer told) {
            super(in);
            this.told = told;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            tell(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            tell(Math.max(0, read));
            return read;
        }

        private void tell(int read) {
            bytes += read;
            told.accept(bytes);
        }
    }
}
