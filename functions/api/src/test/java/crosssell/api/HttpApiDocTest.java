package crosssell.api;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.http.Parameter;
import crosssell.http.Route;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.summary.InMemorySummaryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HttpApiDocTest {

    private static final Pattern ROW = Pattern.compile("^\\| `(/[^`]*)` \\|([^|]*)\\|", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    @Test
    void theDocumentHasEveryRouteWithItsParametersAndNoOther() throws IOException {
        String document = Files.readString(Path.of("../../docs/http-api.md"));
        Map<String, List<String>> documented = new TreeMap<>();
        ROW.matcher(document).results().forEach(row -> documented.put(row.group(1), names(row.group(2))));

        Map<String, List<String>> routes =
                ApiRoutes.over(new InMemorySummaryTable(), new InMemoryUploadLedger(), new InMemoryOwnershipTable())
                        .stream()
                        .collect(Collectors.toMap(
                                Route::path,
                                route -> route.parameters().stream()
                                        .filter(each -> !PathTable.EVERYWHERE.contains(each))
                                        .map(Parameter::name)
                                        .toList(),
                                (a, b) -> a,
                                TreeMap::new));
        assertThat(documented).isEqualTo(routes);
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell)
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();
    }
}
