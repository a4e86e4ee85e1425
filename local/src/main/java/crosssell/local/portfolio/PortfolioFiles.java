package crosssell.local.portfolio;

import crosssell.files.UploadReader;
import crosssell.files.row.ReadReport;
import crosssell.files.row.RowResult;
import crosssell.uploads.BadFile;
import crosssell.uploads.Mapping;
import crosssell.uploads.SettingsDocument;
import crosssell.uploads.UploadPrefix;
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

    /// The content of a file that was read.
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

    /// Adds the rows of `file`, read with the mapping beside it, else that in the settings.
    ///
    /// @param settings say how many rejected rows are too many
    /// @param bytes receives the number of bytes read, once they are
    /// @throws BadFile if the file is refused; the portfolio is then unusable
    public static Result read(
            Path file, UploadPrefix prefix, SettingsDocument settings, Portfolio portfolio, LongConsumer bytes)
            throws BadFile {
        List<String> rejected = new ArrayList<>();
        String name = file.getFileName().toString();
        try {
            ReadReport report = new UploadReader().read(name, prefix, mapping(file, prefix, settings), file, result -> {
                switch (result) {
                    case RowResult.Accepted accepted -> portfolio.add(accepted.row());
                    case RowResult.Rejected row -> {
                        portfolio.reject(row);
                        if (rejected.size() < FIRST_FEW) {
                            rejected.add(row.rejection().sentence());
                        }
                    }
                }
            });
            bytes.accept(Files.size(file));
            double maxRejectedPercent = settings.maxRejectedPercent();
            if (report.rejected() * 100.0 > maxRejectedPercent * report.rows()) {
                throw new BadFile("%d of %d rows rejected, more than %s %%: %s"
                        .formatted(report.rejected(), report.rows(), maxRejectedPercent, rejected.getFirst()));
            }
            return new Result(report, rejected);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Mapping mapping(Path file, UploadPrefix prefix, SettingsDocument settings)
            throws BadFile, IOException {
        for (String name : Mapping.keysBeside(file.getFileName().toString())) {
            Path beside = file.resolveSibling(name);
            if (Files.exists(beside)) {
                try (InputStream bytes = Files.newInputStream(beside)) {
                    return Mapping.parse(Mapping.text(bytes.readNBytes(Mapping.MAX_BYTES + 1)));
                }
            }
        }
        return settings.mappings().getOrDefault(prefix, Mapping.NONE);
    }
}
