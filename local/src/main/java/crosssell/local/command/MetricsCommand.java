package crosssell.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import crosssell.files.BadFile;
import crosssell.files.SettingsDocument;
import crosssell.files.UploadPrefix;
import crosssell.local.portfolio.Portfolio;
import crosssell.local.portfolio.PortfolioFiles;
import crosssell.metrics.figure.Figures;
import crosssell.store.summary.FiguresJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Figures straight from files.
@Command(
        name = "metrics",
        description = "Computes the figures straight from files: no server, no table.",
        mixinStandardHelpOptions = true)
final class MetricsCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "PREFIX=FILE (ownership, customers, products, settings ...), or a file in a folder named so. "
                    + "Of two rows with one identity the later holds.")
    List<String> files = List.of();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "As of the end of this day. Default: the last complete month's end.")
    @Nullable
    LocalDate asOf;

    @Option(names = "--history", paramLabel = "MONTHS", description = "The trend's last so many months alone.")
    @Nullable
    Integer history;

    @Option(names = "--json", description = "Prints every figure as one JSON object.")
    boolean json;

    @Override
    public Integer call() throws IOException {
        if (history != null && history < 0) {
            throw new WrongUsage("--history must not be negative: " + history);
        }
        List<PrefixedFile> prefixed =
                files.stream().map(file -> PrefixedFile.of(file, null)).toList();
        SettingsDocument settings = settings(prefixed);
        Portfolio portfolio = new Portfolio();
        for (PrefixedFile file : prefixed) {
            if (file.prefix() != UploadPrefix.SETTINGS) {
                read(file, settings, portfolio);
            }
        }
        byte[] figures = FiguresJson.of(figures(settings, portfolio));
        System.out.println(
                json
                        ? new String(figures, StandardCharsets.UTF_8)
                        : FiguresTable.of(new ObjectMapper().readTree(figures)));
        return 0;
    }

    /// The last settings among the files, else the defaults.
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

    private Figures figures(SettingsDocument settings, Portfolio portfolio) {
        LocalDate day = asOf != null
                ? asOf
                : YearMonth.now(ZoneOffset.UTC).minusMonths(1).atEndOfMonth();
        return Progress.during(
                "Computing %,d rows of %,d customers".formatted(portfolio.rows(), portfolio.customers()), () -> {
                    Figures figures = portfolio.figures(settings.metrics(), day);
                    return history == null ? figures : figures.withHistory(history);
                });
    }
}
