package crosssell.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that were made to exhaust their reader: each is refused, in a machine with less memory than the ingest
/// function has, which reads them all one after the other.
class HostileFileTest {

    @TempDir
    private Path folder;

    @Test
    void aParquetFileIsRefusedBeforeItTakesMoreMemoryThanThereIs() throws Exception {
        assertRefused(".parquet", HostileParquet.all());
    }

    @Test
    void aWorkbookIsRefusedBeforeItTakesMoreMemoryThanThereIs() throws Exception {
        assertRefused(".xlsx", HostileWorkbook.all());
    }

    @Test
    void longLinesAndManyNamesTakeLittleMemory() throws Exception {
        String much = "x".repeat(100_000_000);
        assertRefused(
                ".csv",
                Map.of(
                        () -> much.getBytes(US_ASCII),
                        "the header on line 1 is too long: it has 100000000 characters, allowed are 65536"));
        assertRefused(
                ".csv",
                Map.of(
                        () -> ("customer_id\n\"" + much).getBytes(US_ASCII),
                        "read; line 2: the row is too long: it has 100000001 characters, allowed are 65536"));
        assertRefused(
                ".jsonl",
                Map.of(
                        () -> ("{\"customer_id\": \"c1\"}\n{\"name\": \"" + much + "\"}").getBytes(US_ASCII),
                        "read; line 2: the row is too long: it has 100000012 characters, allowed are 65536 a line"));
        assertRefused(
                ".jsonl",
                Map.of(
                        () -> IntStream.range(0, 2_000)
                                .mapToObj(i -> "{\"" + "k".repeat(60_000) + i + "\": 1}\n")
                                .collect(Collectors.joining())
                                .getBytes(US_ASCII),
                        "the objects have different keys of more than 65536 characters by line 2; a key is the name of a column"));
        assertRefused(
                ".jsonl",
                Map.of(
                        () -> ("{\"customer_id\": \"c1\"}\n{\"x\": " + "[".repeat(60_000)).getBytes(US_ASCII),
                        "read; line 2: the row is not a JSON object: it is nested more than 1,000 deep; write one, .*"));
    }

    private void assertRefused(String ending, Map<Supplier<byte[]>, String> hostile) throws Exception {
        List<Path> files = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (var file : hostile.entrySet()) {
            String name = files.size() + ending;
            files.add(Files.write(folder.resolve(name), file.getKey().get()));
            expected.add(name + "\t" + file.getValue());
        }

        List<String> said = LittleMemory.said(files);

        assertThat(said).hasSameSizeAs(expected);
        assertSoftly(each -> {
            for (int i = 0; i < said.size(); i++) {
                each.assertThat(said.get(i)).matches(expected.get(i));
            }
        });
    }
}
