package crosssell.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrosssellTest {

    private static final String OWNERSHIP = """
            customer_id,product,started_on,ended_on,mrr
            a,CRM,2026-01-10,,100
            a,Desk,2026-03-10,,50
            b,CRM,2026-02-10,,70
            """;

    @TempDir
    Path folder;

    @Test
    void metricsComputesFilesThatTheirFoldersName() throws IOException {
        JsonNode figures = json("metrics", file("ownership/deals.csv", OWNERSHIP), "--as-of", "2026-10-31", "--json");

        assertThat(figures.path("asOf").textValue()).isEqualTo("2026-10-31");
        assertThat(figures.path("summary").path("customers").intValue()).isEqualTo(2);
        assertThat(figures.path("summary").path("crossSellRate").path("rate").doubleValue())
                .isEqualTo(0.5);
        assertThat(figures.path("trend")).hasSize(10);
    }

    @Test
    void metricsTakesOfTwoRowsWithOneIdentityTheLater() throws IOException {
        JsonNode figures = json(
                "metrics",
                "ownership=" + file("first.csv", OWNERSHIP),
                "ownership=" + file("later.csv", "customer_id,product,started_on,mrr\na,CRM,2026-01-10,1\n"),
                "--as-of",
                "2026-10-31",
                "--json");

        assertThat(figures.path("summary").path("mrr").intValue()).isEqualTo(121);
    }

    @Test
    void metricsCountsRejectedRowsByReason() throws IOException {
        JsonNode figures = json(
                "metrics",
                file("ownership.csv", OWNERSHIP + "x,CRM,2026-02-01,,-1\n"),
                file("settings.json", "{\"max_rejected_percent\": 50}"),
                "--as-of",
                "2026-10-31",
                "--json");

        assertThat(figures.path("quality").path("rejectedRows").toString())
                .isEqualTo("{\"rows\":1,\"reasons\":[{\"reason\":\"mrr is negative\",\"rows\":1}],\"others\":0}");
    }

    @Test
    void metricsReadsSettingsAndCatalogueWhereverTheyAre() throws IOException {
        JsonNode figures = json(
                "metrics",
                file("ownership.csv", OWNERSHIP),
                file("settings.json", "{\"within_months\": [2]}"),
                file("products.csv", "sku,product\nCRM,Suite\nDesk,Suite\n"),
                "--as-of",
                "2026-10-31",
                "--json");

        assertThat(figures.path("within")).hasSize(1);
        assertThat(figures.path("matrix").path("products").toString()).isEqualTo("[\"Suite\"]");
    }

    @Test
    void historyKeepsTheTrendsLastMonths() throws IOException {
        String file = file("ownership/deals.csv", OWNERSHIP);

        assertThat(json("metrics", file, "--as-of", "2026-10-31", "--json", "--history", "2")
                        .path("trend"))
                .extracting(point -> point.path("asOf").textValue())
                .containsExactly("2026-09-30", "2026-10-31");
    }

    @Test
    void metricsPrintsATableForPeople() throws IOException {
        assertThat(output("metrics", file("ownership/deals.csv", OWNERSHIP), "--as-of", "2026-10-31"))
                .contains("all                     2              1             50.0 %")
                .contains("      CRM     Desk")
                .contains("CRM         -   50.0 %")
                .contains("Median time to a second product (Kaplan-Meier): 59 days");
    }

    @Test
    void metricsSaysWhatNoFileSays() throws IOException {
        String bare = file("ownership/bare.csv", "customer_id,product\na,CRM\n");
        String catalogue = file("products.csv", "sku,product\nCRM,CRM\nDesk,Desk\n");

        assertThat(output("metrics", bare, "--as-of", "2026-10-31"))
                .contains("\nNo catalogue: every SKU counts as a separate product")
                .contains("\nNo MRR: ")
                .contains("\nNo starts: ");
        assertThat(output("metrics", file("ownership/deals.csv", OWNERSHIP), "--as-of", "2026-10-31"))
                .contains("\nNo catalogue: ")
                .doesNotContain("No MRR", "No starts");
        assertThat(output("metrics", file("ownership/deals.csv", OWNERSHIP), catalogue, "--as-of", "2026-10-31"))
                .doesNotContain("\nNo ");
    }

    @Test
    void backtestSaysWhereThereIsNotEnoughHistory() throws IOException {
        assertThat(output("backtest", file("ownership/deals.csv", OWNERSHIP), "--as-of", "2026-10-31"))
                .startsWith("As of 2026-10-31\n")
                .contains("     3          0                   -         -       -           -\n");
    }

    @Test
    void backtestGivesEachForecastAsJson() throws IOException {
        String rows = IntStream.range(0, 6)
                .mapToObj(
                        i -> "c%d,CRM,2024-01-01\nc%d,Desk,2024-0%d-01\nw%d,CRM,2024-01-01\n".formatted(i, i, i + 2, i))
                .collect(Collectors.joining());
        JsonNode backtest = json(
                "backtest",
                file("ownership/deals.csv", "customer_id,product,started_on\n" + rows),
                "--as-of",
                "2025-09-30",
                "--json");

        assertThat(backtest.path("forecasts")
                        .path(0)
                        .path("held")
                        .path("denominator")
                        .intValue())
                .isEqualTo(2);
        assertThat(backtest.path("forecasts")
                        .path(0)
                        .path("replays")
                        .path(1)
                        .path("asOf")
                        .textValue())
                .isEqualTo("2025-06-30");
        assertThat(backtest.path("rankings")).isEmpty();
    }

    @Test
    void aFileWithTooManyBadRowsFailsAndSaysWhy() throws IOException {
        String file = file("ownership/bad.csv", "customer_id,product,mrr\na,CRM,x\n");

        CommandLineRun run = CommandLineRun.of("metrics", file);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("bad.csv: 1 of 1 rows rejected, more than 20.0 %: line 2: mrr 'x'");
    }

    @Test
    void aFileThatNothingNamesIsWrongUsage() throws IOException {
        String file = file("deals.csv", OWNERSHIP);

        CommandLineRun run = CommandLineRun.of("metrics", file);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors())
                .startsWith("cannot tell what is in '" + file
                        + "': write PREFIX=FILE, such as ownership=deals.csv, or put it in a folder named after its"
                        + " prefix; prefixes are ownership, customers, products, campaigns, targets, touches, costs, settings,"
                        + " ownership/full, customers/full");
    }

    @Test
    void aMissingFileIsWrongUsage() {
        CommandLineRun run = CommandLineRun.of("metrics", "ownership=none.csv");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).startsWith("no such file: none.csv");
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        assertThat(CommandLineRun.of("metrics", "--nonsense").exitCode()).isEqualTo(2);
    }

    @Test
    void aHistoryOutOfRangeIsWrongUsage() {
        CommandLineRun run = CommandLineRun.of("recompute", "--history", "121");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors())
                .startsWith("Invalid value for option '--history': "
                        + "'121' is not a number of months from 0 to 120, such as 12");
    }

    @Test
    void whatCannotBeReadOrWrittenIsNamedWithTheReason() throws IOException {
        Path locked = Files.createFile(folder.resolve("file"));

        assertThat(CommandLineRun.of("report", "--out", locked.toString()).errors())
                .startsWith("Invalid value for option '--out': '" + locked + "' is not a folder, nor a name for one");
        assertThat(CommandLineRun.of("up", "--data", locked.resolve("below").toString())
                        .errors())
                .startsWith("cannot read or write " + locked);
    }

    @Test
    void commandsThatNeedASuiteSayThatNoneRuns() {
        CommandLineRun run = CommandLineRun.of("uploads", "--data", folder.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors())
                .startsWith("no suite is running in " + folder + "; start one with ./crosssell up or ./crosssell demo");
    }

    private String file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content).toString();
    }

    private static JsonNode json(String... arguments) throws IOException {
        return new ObjectMapper().readTree(output(arguments));
    }

    private static String output(String... arguments) {
        return CommandLineRun.of(arguments).succeeded().output();
    }
}
