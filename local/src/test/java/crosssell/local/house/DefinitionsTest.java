package crosssell.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crosssell.metrics.Calculation;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Sku;
import crosssell.store.summary.FiguresJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// docs/definitions.md against what the suite answers.
class DefinitionsTest {

    private static final Path DOCS = Path.of(System.getProperty("crosssell.home", ".."), "docs");

    /// Two products bought in turn: enough for every list to have an element.
    private static final List<Holding> HOLDINGS = List.of(held("Core", 1), held("Mobile", 40));

    @Test
    void everyFieldOfTheAnswersIsNamedInTheDefinitions() throws IOException {
        byte[] json = FiguresJson.of(new Calculation(Settings.DEFAULT, Catalogue.NONE, LocalDate.of(2026, 10, 31))
                .figures(List.of(new CustomerFacts(new CustomerId("c"), HOLDINGS, List.of()))));
        SortedSet<String> fields = new TreeSet<>();
        collect(new ObjectMapper().readTree(json), null, fields);

        String page = Files.readString(DOCS.resolve("definitions.md"));
        assertThat(fields)
                .hasSizeGreaterThan(70)
                .allSatisfy(field -> assertThat(page).as(field).containsPattern("`" + Pattern.quote(field) + "`"));
    }

    private static void collect(JsonNode node, @Nullable String name, SortedSet<String> fields) {
        if (name != null) {
            fields.add(name);
        }
        node.properties().forEach(field -> collect(field.getValue(), field.getKey(), fields));
        node.elements().forEachRemaining(element -> {
            if (node.isArray()) {
                collect(element, null, fields);
            }
        });
    }

    private static Holding held(String sku, int day) {
        return new Holding(
                null,
                new Sku(sku),
                LocalDate.ofYearDay(2026, day),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
