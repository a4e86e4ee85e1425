package crosssell.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files to figures, field by field against an independent implementation of the definitions.
class GoldenTest {

    private static final Path DATA = Path.of("..", "events", "data");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @CsvSource({
        "example, expected-2024-02-29, --as-of=2024-02-29",
        "example, expected-2024-12-31, --as-of=2024-12-31",
        "example, expected-settings-2024-12-31, --as-of=2024-12-31 --history=3 settings.json",
        "northwind, expected-1998-05-06, --as-of=1998-05-06"
    })
    void figuresAreThoseOfTheIndependentImplementation(String set, String expected, String arguments)
            throws IOException {
        Path folder = DATA.resolve(set);

        FigureDifferences differences = FigureDifferences.of(
                expected(folder.resolve(expected + ".json.gz")), JSON.readTree(metrics(folder, arguments)));

        assertThat(differences.found()).isEmpty();
        assertThat(differences.compared()).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'size': 3}|{'size': 4}|a.size: expected 3 but is 4",
                "{'mrr': 3.1}|{'mrr': 3.1000000001}|a.mrr: expected 3.1 but is 3.1000000001",
                "{'lift': 1.5}|{'lift': 1.50000001}|a.lift: expected 1.5 but is 1.50000001",
                "{'lift': 1.5}|{'lift': null}|a.lift: expected 1.5 but is null",
                "{'lift': 1.5}|{}|a.lift: expected 1.5 but is absent",
                "{'pValue': 0.5}|{'pValue': 0.500001}|a.pValue: expected 0.5 but is 0.500001",
                "['x', 'y']|['y']|a[0]: expected \"x\" but is \"y\"",
            })
    void differenceIsFound(String expected, String actual, String found) throws IOException {
        assertThat(FigureDifferences.of(section(expected), section(actual)).found())
                .contains(found);
    }

    private static JsonNode section(String json) throws IOException {
        return JSON.readTree("{\"a\": " + json.replace('\'', '"') + "}");
    }

    /// What `crosssell metrics --json` prints.
    private static String metrics(Path folder, String arguments) {
        List<String> line = new ArrayList<>(List.of("metrics", "--json"));
        for (String argument : arguments.split(" ", -1)) {
            line.add(argument.startsWith("--") ? argument : file(folder, argument));
        }
        for (String name : List.of("products.csv", "customers.csv", "ownership.csv")) {
            if (Files.exists(folder.resolve(name))) {
                line.add(file(folder, name));
            }
        }
        return CommandLineRun.of(line.toArray(String[]::new)).succeeded().output();
    }

    private static String file(Path folder, String name) {
        return name.substring(0, name.indexOf('.')) + "=" + folder.resolve(name);
    }

    private static JsonNode expected(Path file) throws IOException {
        try (InputStream json = new GZIPInputStream(Files.newInputStream(file))) {
            return JSON.readTree(json);
        }
    }
}
