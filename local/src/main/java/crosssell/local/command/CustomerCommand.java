package crosssell.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The page of one customer of a running suite.
@Command(
        name = "customer",
        description = "Shows a customer's holdings, where it counts and why, its readiness and its next products.",
        mixinStandardHelpOptions = true)
final class CustomerCommand implements Callable<Integer> {

    private static final String FIRST = "100";
    private static final String MOST = "5000";

    @Parameters(paramLabel = "ID", description = "The customer's id, as uploaded.")
    String id = "";

    @Option(names = "--as-of", paramLabel = "DATE", description = "As of a published date. Default: the newest.")
    @Nullable
    LocalDate asOf;

    @Option(names = "--all", description = "Every element of each list, not just the first 100.")
    boolean all;

    @Option(names = "--json", description = "Prints the API's answer as JSON; with --all, all its pages as one.")
    boolean json;

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunningApi api = RunningApi.over(data.folder);
        Map<String, String> query = new TreeMap<>();
        if (asOf != null) {
            query.put("as_of", asOf.toString());
        }
        if (all || !json) {
            query.put("limit", all ? MOST : FIRST);
        }
        ObjectNode answer = api.json("/v1/customers/" + id, query);
        while (all && answer.has("next")) {
            query.put("cursor", answer.remove("next").asText());
            ObjectNode next = api.json("/v1/customers/" + id, query);
            append(answer.withObject("data"), next.path("data"));
            if (next.has("next")) {
                answer.set("next", next.path("next"));
            }
        }
        System.out.println(json ? answer : CustomerText.of(answer));
        return 0;
    }

    /// Appends the lists of a page to those of the customer.
    private static void append(ObjectNode customer, JsonNode page) {
        customer.forEachEntry((name, list) -> {
            if (list instanceof ArrayNode elements) {
                page.path(name).forEach(elements::add);
            }
        });
    }
}
