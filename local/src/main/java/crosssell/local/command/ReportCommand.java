package crosssell.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.metrics.figure.Figures;
import crosssell.report.MonthlyReport;
import crosssell.report.ReportFile;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The monthly report of a running suite's figures.
@Command(
        name = "report",
        description = "Writes the monthly report: a page to read and print, a workbook, and CSV files.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "As of a published date. Default: the last complete month's end, which is computed if necessary.")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where to create the report's folder, such as report-2026-10. Default: here.")
    Path out = Path.of(".");

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunningSuite running = RunningSuite.in(data.folder);
        RunningApi api = new RunningApi(running.http());
        LocalDate day = asOf == null ? lastMonthsEnd(running, api) : asOf;
        JsonNode run = api.json("/v1/run", Map.of("as_of", day.toString())).path("data");
        JsonNode figures = figures(api, run);
        Path folder = out.resolve(folder(day)).normalize();
        List<ReportFile> files = MonthlyReport.of(bytes(figures), bytes(run));
        for (ReportFile file : files) {
            Path path = folder.resolve(file.name());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(path, file.bytes());
        }
        System.out.println(ReportText.of(day, folder, files.size(), figures) + LackingText.of(figures.path("quality")));
        return 0;
    }

    /// The last complete month's end, as of which figures are computed if there are none yet.
    ///
    /// @throws IllegalStateException if there are no uploads to compute from
    private static LocalDate lastMonthsEnd(RunningSuite running, RunningApi api)
            throws IOException, InterruptedException {
        LocalDate end = YearMonth.now(ZoneOffset.UTC).minusMonths(1).atEndOfMonth();
        boolean published = api.json("/v1/periods", Map.of())
                .path("data")
                .valueStream()
                .anyMatch(period -> period.path("asOf").asText().equals(end.toString()));
        if (!published) {
            if (api.json("/v1/uploads", Map.of("limit", "1")).path("data").isEmpty()) {
                throw new IllegalStateException(
                        "there is nothing to report: nothing has been uploaded yet; upload with ./crosssell upload FILE");
            }
            RecomputeCommand.recompute(running, end, 0);
        }
        return end;
    }

    /// `report-2026-10`, or `report-2026-10-15` if the date is not a month's end.
    private static String folder(LocalDate asOf) {
        YearMonth month = YearMonth.from(asOf);
        return "report-" + (asOf.equals(month.atEndOfMonth()) ? month : asOf);
    }

    /// Every figure of the run.
    ///
    /// @throws IllegalStateException if another run replaces it in the meantime
    private static ObjectNode figures(RunningApi api, JsonNode run) throws IOException, InterruptedException {
        String asOf = run.path("asOf").asText();
        ObjectNode figures = JsonNodeFactory.instance.objectNode().put("asOf", asOf);
        for (RecordComponent part : Figures.class.getRecordComponents()) {
            if (!figures.has(part.getName())) {
                JsonNode answer = api.json("/v1/" + part.getName(), Map.of("as_of", asOf));
                if (!answer.path("run").path("id").equals(run.path("id"))) {
                    throw new IllegalStateException(
                            "the figures were recomputed in the meantime; run the report again");
                }
                figures.set(part.getName(), answer.path("data"));
            }
        }
        return figures;
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
