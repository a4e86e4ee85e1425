package crosssell.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import crosssell.metrics.figure.Figures;
import crosssell.store.summary.FiguresJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Figures computed directly from files.
@Command(
        name = "metrics",
        description = "Computes the figures directly from files, without a server or a table.",
        mixinStandardHelpOptions = true)
final class MetricsCommand implements Callable<Integer> {

    @Mixin
    FilesOption files = new FilesOption();

    @Option(
            names = "--history",
            paramLabel = "MONTHS",
            converter = WholeNumber.TrendMonths.class,
            description = "Only the last N months of the trend.")
    @Nullable
    Integer history;

    @Option(names = "--json", description = "Prints every figure as one JSON object.")
    boolean json;

    @Override
    public Integer call() throws IOException {
        byte[] figures = FiguresJson.of(figures(files.read()));
        System.out.println(
                json
                        ? new String(figures, StandardCharsets.UTF_8)
                        : FiguresTable.of(new ObjectMapper().readTree(figures)));
        return 0;
    }

    private Figures figures(FilesOption.Contents contents) {
        return Progress.during(contents.task(), () -> {
            Figures figures = contents.portfolio().figures(contents.calculation());
            return history == null ? figures : figures.withHistory(history);
        });
    }
}
