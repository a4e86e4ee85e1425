package crosssell.local.command;

import crosssell.local.portfolio.Portfolio;
import crosssell.local.portfolio.PortfolioFiles;
import crosssell.metrics.Calculation;
import crosssell.uploads.BadFile;
import crosssell.uploads.SettingsDocument;
import crosssell.uploads.UploadPrefix;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The files that a command reads, and the as-of date.
final class FilesOption {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "PREFIX=FILE (ownership, customers, products, settings ...), or a file in a folder of that name. "
                            + "Of two rows with the same identity, the later one counts.")
    List<String> files = List.of();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "As of the end of this day. Default: the last complete month's end.")
    @Nullable
    LocalDate asOf;

    /// The contents of the files.
    ///
    /// @param calculation under the settings and the catalogue among them
    record Contents(Calculation calculation, Portfolio portfolio) {

        /// The name of the computing step.
        String task() {
            return "Computing %,d rows of %,d customers".formatted(portfolio.rows(), portfolio.customers());
        }
    }

    /// Reads all files.
    ///
    /// @throws WrongUsage if a file does not exist, or nothing says what is in it
    /// @throws IllegalStateException if one is refused
    Contents read() throws IOException {
        List<PrefixedFile> prefixed =
                files.stream().map(file -> PrefixedFile.of(file, null)).toList();
        SettingsDocument settings = settings(prefixed);
        Portfolio portfolio = new Portfolio();
        for (PrefixedFile file : prefixed) {
            if (file.prefix() != UploadPrefix.SETTINGS) {
                read(file, settings, portfolio);
            }
        }
        LocalDate day = asOf != null
                ? asOf
                : YearMonth.now(ZoneOffset.UTC).minusMonths(1).atEndOfMonth();
        return new Contents(portfolio.calculation(settings.metrics(), day), portfolio);
    }

    /// The last settings among the files, by default the standard ones.
    private static SettingsDocument settings(List<PrefixedFile> files) {
        SettingsDocument settings = SettingsDocument.DEFAULT;
        for (PrefixedFile file : files) {
            if (file.prefix() == UploadPrefix.SETTINGS) {
                try {
                    settings = PortfolioFiles.settings(file.path());
                } catch (BadFile e) {
                    throw refused(file, e);
                }
            }
        }
        return settings;
    }

    private static void read(PrefixedFile file, SettingsDocument settings, Portfolio portfolio) throws IOException {
        try (Progress progress = Progress.of("Reading " + file.path(), Files.size(file.path()), "MB", 1 << 20)) {
            PortfolioFiles.Result result =
                    PortfolioFiles.read(file.path(), file.prefix(), settings, portfolio, progress::to);
            if (result.report().rejected() > 0) {
                System.err.printf(
                        "%s: %d of %d rows rejected%n",
                        file.path(), result.report().rejected(), result.report().rows());
                result.rejected().forEach(sentence -> System.err.println("  " + sentence));
            }
            result.report().advice().forEach(advice -> System.err.println(file.path() + ": " + advice));
        } catch (BadFile e) {
            throw refused(file, e);
        }
    }

    private static IllegalStateException refused(PrefixedFile file, BadFile reason) {
        return new IllegalStateException(file.path() + ": " + reason.getMessage(), reason);
    }
}
