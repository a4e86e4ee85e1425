package crosssell.local.command;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
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

    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Option(names = "--as-of", paramLabel = "DATE", description = "As of a published date. Default: the newest.")
    @Nullable
    LocalDate asOf;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = ".", description = "Where to. Default: here.")
    Path out = Path.of(".");

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunningApi api = RunningApi.over(data.folder);
        JsonNode run = answer(api, "run", asOf == null ? Map.of() : Map.of("as_of", asOf.toString()))
                .path("data");
        for (ReportFile file : MonthlyReport.of(bytes(figures(api, run)), bytes(run))) {
            Path path = out.resolve(file.name());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(path, file.bytes());
            System.out.println(path);
        }
        return 0;
    }

    /// Every figure of the run.
    ///
    /// @throws IllegalStateException if another takes its place meanwhile
    private static ObjectNode figures(RunningApi api, JsonNode run) throws IOException, InterruptedException {
        String asOf = run.path("asOf").asText();
        ObjectNode figures = EXACT.createObjectNode().put("asOf", asOf);
        for (RecordComponent part : Figures.class.getRecordComponents()) {
            if (!figures.has(part.getName())) {
                JsonNode answer = answer(api, part.getName(), Map.of("as_of", asOf));
                if (!answer.path("run").path("id").equals(run.path("id"))) {
                    throw new IllegalStateException(
                            "the figures were computed anew meanwhile; ask for the report again");
                }
                figures.set(part.getName(), answer.path("data"));
            }
        }
        return figures;
    }

    private static JsonNode answer(RunningApi api, String path, Map<String, String> query)
            throws IOException, InterruptedException {
        return EXACT.readTree(api.get("/v1/" + path, query));
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
