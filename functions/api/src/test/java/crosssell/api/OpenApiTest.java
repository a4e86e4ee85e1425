package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.http.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What is made from the route table and the records. To write the tables of paths in `docs/http-api.md` anew:
/// `./mvnw -q -Dquick -pl functions/api -am test -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false
/// -Dopenapi=write`
class OpenApiTest {

    private static final List<Route> ROUTES = ReferenceFiles.ROUTES;
    private static final ObjectNode DOCUMENT = OpenApi.of(ReferenceFiles.ALL);

    @Test
    void theFunctionServesWhatIsMade() {
        assertThat(new String(Reference.bytes("openapi.json"), UTF_8)).isEqualTo(OpenApi.text(DOCUMENT));
        assertThat(new String(Reference.bytes("docs.html"), UTF_8)).isEqualTo(ReferencePage.of(DOCUMENT));
    }

    @Test
    void everyLinkInThePageLeadsSomewhere() {
        String page = ReferencePage.of(DOCUMENT);

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

        String made = document.replace(table(document, "| path |"), PathTable.of(ROUTES))
                .replace(table(document, "| act |"), PathTable.ofActs(ReferenceFiles.ACTS));
        if ("write".equals(System.getProperty("openapi"))) {
            Files.writeString(file, made);
        }
        assertThat(document).as("OpenApiTest says how to write it anew").isEqualTo(made);
    }

    private static String table(String document, String beginning) {
        int begin = document.indexOf(beginning);
        return document.substring(begin, document.indexOf("\n\n", begin));
    }

    @Test
    void everyRouteIsInTheDocumentAndNoOther() {
        List<String> operations = new ArrayList<>();
        DOCUMENT.path("paths")
                .forEachEntry((path, item) ->
                        item.fieldNames().forEachRemaining(method -> operations.add(method + " " + path)));

        assertThat(operations)
                .containsExactlyInAnyOrderElementsOf(ReferenceFiles.ALL.stream()
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
