package crosssell.store.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// docs/definitions.md names every field of the figures.
class DefinitionsTest {

    @Test
    void everyFieldIsNamed() throws IOException {
        String page = Files.readString(Path.of("../../docs/definitions.md"));
        Set<String> fields = new TreeSet<>();
        collect(new JsonMapper().readTree(FiguresJson.of(FiguresSample.asOf(LocalDate.of(2024, 12, 31)))), fields);

        assertThat(fields)
                .hasSizeGreaterThan(100)
                .allSatisfy(field -> assertThat(page).contains("`" + field + "`"));
    }

    private static void collect(JsonNode node, Set<String> fields) {
        node.fieldNames().forEachRemaining(fields::add);
        node.forEach(child -> collect(child, fields));
    }
}
