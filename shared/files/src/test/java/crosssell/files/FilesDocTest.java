package crosssell.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.files.record.Aliases;
import crosssell.metrics.model.Settings;
import crosssell.uploads.Column;
import crosssell.uploads.FileFormat;
import crosssell.uploads.Mapping;
import crosssell.uploads.Reason;
import crosssell.uploads.SettingsDocument;
import crosssell.uploads.UploadPrefix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The tables of docs/files.md say what the code does.
class FilesDocTest {

    private static final Path PAGE = Path.of("../../docs/files.md");
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyPrefixIsInTheTable() throws IOException {
        assertThat(table("# Files you upload"))
                .extracting(List::getFirst)
                .containsExactlyElementsOf(Arrays.stream(UploadPrefix.values())
                        .map(UploadPrefix::folder)
                        .toList());
    }

    @Test
    void everyFormatIsInTheTable() throws IOException {
        assertThat(table("## Formats"))
                .extracting(List::getFirst)
                .containsExactlyElementsOf(Arrays.stream(FileFormat.values())
                        .map(format -> String.join(", ", format.endings()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(names = "SETTINGS", mode = EnumSource.Mode.EXCLUDE)
    void everyColumnIsInTheTableOfItsPrefix(UploadPrefix prefix) throws IOException {
        List<String> expected = Stream.concat(
                        prefix.required().stream().map(column -> column.canonical() + " required"),
                        prefix.optional().stream().map(column -> column.canonical() + " "))
                .toList();

        assertThat(table("### `" + prefix.folder() + "`"))
                .extracting(cells -> cells.get(0) + " " + cells.get(1))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void theTableOfNamesInTheUsualExportsIsTheListOfAliases() throws IOException {
        List<List<String>> expected = new ArrayList<>();
        for (UploadPrefix prefix : UploadPrefix.values()) {
            for (Column column : prefix.columns()) {
                List<String> names = Aliases.of(prefix).getOrDefault(column, List.of());
                if (!names.isEmpty()) {
                    expected.add(List.of(prefix.folder(), column.canonical(), String.join(", ", names)));
                }
            }
        }

        assertThat(table("### Names in the usual exports")).isEqualTo(expected);
    }

    @Test
    void theExampleOfAMappingIsOne() throws Exception {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```json", page.indexOf("## Mappings")) + "```json".length();

        assertThat(Mapping.parse(page.substring(start, page.indexOf("```", start)))
                        .columns())
                .hasSize(4);
    }

    @Test
    void theTableOfReasonsIsTheListOfReasons() throws IOException {
        assertThat(table("## Rejected rows"))
                .extracting(List::getFirst)
                .containsExactlyElementsOf(
                        Arrays.stream(Reason.values()).map(Reason::words).toList());
    }

    @Test
    void theTableOfSettingsGivesTheDefaults() throws Exception {
        List<List<String>> rows = table("## Settings");
        ObjectNode document = JSON.createObjectNode();
        for (List<String> row : rows) {
            JsonPointer key = JsonPointer.compile("/" + row.get(0).replace('.', '/'));
            document.withObject(key.head()).set(key.last().getMatchingProperty(), JSON.readTree(row.get(1)));
        }

        assertThat(rows).hasSize(28);
        assertThat(SettingsDocument.parse(document.toString())).isEqualTo(SettingsDocument.DEFAULT);
    }

    @Test
    void theTableOfBenchmarksGivesTheDefaults() throws IOException {
        assertThat(
                        table(
                                "The default ranges, as printed by guides to the field (`source`: published cross-sell guides):"))
                .containsExactlyElementsOf(Settings.DEFAULT.benchmarks().stream()
                        .map(benchmark -> List.of(
                                benchmark.metric().figure(),
                                Objects.requireNonNullElse(benchmark.dimension(), ""),
                                Objects.requireNonNullElse(benchmark.value(), ""),
                                Double.toString(benchmark.low()),
                                Double.toString(benchmark.high())))
                        .toList());
    }

    /// The cells of the first table after a heading, without header and marks of code.
    private static List<List<String>> table(String heading) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.equals(heading))
                .dropWhile(line -> !line.startsWith("|--"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList())
                .toList();
    }
}
