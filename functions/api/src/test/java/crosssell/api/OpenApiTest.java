package crosssell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.http.Route;
import crosssell.store.act.Admission;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.summary.InMemorySummaryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The OpenAPI document, the page of it and the table of paths are what is made from the route table and the
/// records. To write them anew:
/// `./mvnw -q -Dquick -pl functions/api -am test -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false
/// -Dopenapi=write`
class OpenApiTest {

    private static final Path RESOURCES = Path.of("src/main/resources/crosssell/api");
    private static final List<Route> ROUTES =
            ApiRoutes.over(new InMemorySummaryTable(), new InMemoryUploadLedger(), new InMemoryOwnershipTable());
    private static final List<Route> ACTS =
            SampleActs.where(new Admission.Now()).routes();
    private static final List<Route> ALL =
            Stream.concat(ROUTES.stream(), ACTS.stream()).toList();
    private static final ObjectNode DOCUMENT = OpenApi.of(ALL);

    @Test
    void theDocumentIsWhatIsMade() throws IOException {
        isMade(RESOURCES.resolve("openapi.json"), OpenApi.text(DOCUMENT));
    }

    @Test
    void thePageIsWhatIsMadeAndEveryLinkInItLeadsSomewhere() throws IOException {
        String page = ReferencePage.of(DOCUMENT);
        isMade(RESOURCES.resolve("docs.html"), page);

        assertThat(found("href=\"#(\\w+)\"", page)).isSubsetOf(found("id=\"(\\w+)\"", page));
        assertThat(found("(?:href|src)=\"(/[^\"]*)\"", page))
                .isSubsetOf(ROUTES.stream().map(Route::path).toList());
        assertThat(page).doesNotContain("<script", "<style", " style=");
    }

    private static List<String> found(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void theTablesOfPathsAreWhatIsMade() throws IOException {
        Path file = Path.of("../../docs/http-api.md");
        String document = Files.readString(file);

        isMade(
                file,
                document.replace(table(document, "| path |"), PathTable.of(ROUTES))
                        .replace(table(document, "| act |"), PathTable.ofActs(ACTS)));
    }

    private static String table(String document, String beginning) {
        int begin = document.indexOf(beginning);
        return document.substring(begin, document.indexOf("\n\n", begin));
    }

    private static void isMade(Path file, String made) throws IOException {
        if ("write".equals(System.getProperty("openapi"))) {
            Files.writeString(file, made);
        }
        assertThat(Files.readString(file))
                .as("%s; OpenApiTest says how to write it anew", file)
                .isEqualTo(made);
    }

    @Test
    void everyRouteIsInTheDocumentAndNoOther() {
        List<String> operations = new ArrayList<>();
        DOCUMENT.path("paths")
                .forEachEntry((path, item) ->
                        item.fieldNames().forEachRemaining(method -> operations.add(method + " " + path)));

        assertThat(operations)
                .containsExactlyInAnyOrderElementsOf(ALL.stream()
                        .map(route -> route.method().toLowerCase(Locale.ROOT) + " " + route.path())
                        .toList());
    }

    @Test
    void everyNumberSaysWhatItIs() {
        Pattern number = Pattern.compile("\"(number|integer)\"|schemas/(Rate|Money)\"");
        List<String> silent = new ArrayList<>();
        DOCUMENT.at("/components/schemas")
                .forEachEntry((record, schema) -> schema.path("properties").forEachEntry((name, property) -> {
                    if (number.matcher(property.toString()).find() && !property.has("description")) {
                        silent.add(record + "." + name);
                    }
                }));

        assertThat(silent).as("record components without @param").isEmpty();
    }
}
