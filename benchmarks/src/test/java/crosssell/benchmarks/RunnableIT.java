package crosssell.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands of docs/performance.md on very little data: the code that they measure changes, and a broken command
/// would otherwise be found only at the next measurement.
class RunnableIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void answersAreComparedWithTheFloor() throws IOException, InterruptedException {
        assertThat(output("ApiCost", "20", "4", "3")).contains("/v1/summary, 304", "/v1/pairs, gzip");
    }

    @Test
    void coldStartsAreComparedWithHello() throws IOException, InterruptedException {
        assertThat(output("ColdStart", "functions/api/target/function.zip", "1"))
                .contains("PojoHello", "crosssell.api.ApiHandler");
    }

    @Test
    void ingestIsComparedWithItsWrites() throws IOException, InterruptedException {
        assertThat(output("IngestCost", "200", "1")).contains("median ratio");
        assertThat(output("IngestMemory", "2000", "true")).contains("2,000 rows read");
    }

    @Test
    void talliesAreWeighed() throws IOException, InterruptedException {
        assertThat(output("TallySize", "50", "4", "3")).contains("kB a tally");
    }

    @Test
    void manyProductsAreComputed() throws IOException, InterruptedException {
        assertThat(output("ManyProducts", "300", "250", "3")).contains("bytes of JSON", "documents of", "MB of heap");
    }

    @Test
    void portfoliosAreWritten(@TempDir Path folder) throws IOException, InterruptedException {
        output("PortfolioCsv", folder.toString(), "20", "4", "3");

        assertThat(folder.resolve("ownership.csv")).isNotEmptyFile();
        assertThat(folder.resolve("customers.csv")).isNotEmptyFile();
    }

    private static String output(String benchmark, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "crosssell.benchmarks." + benchmark));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
