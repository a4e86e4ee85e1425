package crosssell.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.http.Route;
import crosssell.store.act.Admission;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.summary.InMemorySummaryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The OpenAPI document and its page, written by the build beside the classes of the function that serves them: they
/// are made from the route table, the records and answers over the sample, which only the tests have.
final class ReferenceFiles {

    static final List<Route> ROUTES =
            ApiRoutes.over(new InMemorySummaryTable(), new InMemoryUploadLedger(), new InMemoryOwnershipTable());
    static final List<Route> ACTS = SampleActs.where(new Admission.Now()).routes();
    static final List<Route> ALL = Stream.concat(ROUTES.stream(), ACTS.stream()).toList();

    private ReferenceFiles() {}

    public static void main(String[] arguments) throws IOException {
        Path openApi = Path.of(arguments[0], "crosssell/api/openapi.json");
        Path page = openApi.resolveSibling("docs.html");
        // The document describes the answers with these two files as well, though not what is in them.
        Files.writeString(openApi, "");
        Files.writeString(page, "");
        ObjectNode document = OpenApi.of(ALL);
        Files.writeString(openApi, OpenApi.text(document));
        Files.writeString(page, ReferencePage.of(document));
    }
}
