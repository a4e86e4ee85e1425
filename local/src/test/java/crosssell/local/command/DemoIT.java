package crosssell.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.local.suite.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `demo` in one terminal, the other commands in another.
@SuppressWarnings("NullAway.Init")
class DemoIT {

    @TempDir
    static Path folder;

    private static Thread demo;

    @BeforeAll
    static void serve() throws IOException, InterruptedException {
        demo = Thread.ofPlatform()
                .start(() -> Crosssell.commandLine().execute("demo", "--port", "0", "--data", folder.toString()));
        Patience.until("the demo", () -> Files.exists(folder.resolve("up.json")));
    }

    @AfterAll
    static void end() throws InterruptedException {
        demo.interrupt();
        demo.join();
    }

    @Test
    void opportunitiesCustomerAndUploadsAreThoseOfTheDemo() {
        assertThat(output("opportunities", "--limit", "1", "--csv")).hasLineCount(2);
        assertThat(output("customer", "C0506")).startsWith("C0506 (Skaalix Labs GmbH): active as of 20");
        assertThat(output("uploads"))
                .contains("ownership/ownership.csv loaded: ")
                .doesNotContain("there was no catalogue");
    }

    @Test
    void reportIsOfTheLastCompleteMonthAlsoIfItIsYetToBeComputed() throws IOException {
        String name = "report-" + YearMonth.now(ZoneOffset.UTC).minusMonths(1);

        String output = output("report", "--out", folder.toString());

        assertThat(output.lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Open " + folder.resolve(name).resolve("cross-sell.html") + "; beside it"));
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("cross-sell.html", "cross-sell.xlsx", "csv");
        }
        assertThat(output("report", "--out", folder.toString(), "--as-of", "2026-10-31"))
                .startsWith(
                        "Cross-sell report of October 2026, as of 2026-10-31: 26.7 % of 1,000 customers own two or more"
                                + " products\nSince 2026-09-30: rate +0.5 points, MRR from 3,104,269.06 to 3,120,875.37, with");
    }

    @Test
    void whatIsUploadedToTheDemoIsIngestedAndComputed() throws IOException {
        Path file = Files.createDirectories(folder.resolve("customers")).resolve("one.csv");
        Files.writeString(file, "customer_id,region\nC0001,Moon\n");

        assertThat(output("upload", file.toString())).startsWith("customers/one.csv loaded: 1 rows read, 1 accepted");
        assertThat(output("recompute", "--as-of", "2026-10-31")).contains("as of 2026-10-31: published");
        assertThat(output("customer", "C0001", "--as-of", "2026-10-31")).contains("Moon");
    }

    @Test
    void aSecondSuiteHasNoPlaceInTheFolder() {
        CommandLineRun second = CommandLineRun.of("up", "--port", "0", "--data", folder.toString());

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.errors()).startsWith("another suite is running in " + folder + "; end it, or");
    }

    private static String output(String... arguments) {
        return CommandLineRun.of(Stream.concat(Stream.of(arguments), Stream.of("--data", folder.toString()))
                        .toArray(String[]::new))
                .succeeded()
                .output();
    }
}
