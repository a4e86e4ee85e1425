package crosssell.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The call list of a running suite.
@Command(
        name = "opportunities",
        description = "Lists which product to offer to which customer, best first, with the reasons.",
        mixinStandardHelpOptions = true)
final class OpportunitiesCommand implements Callable<Integer> {

    private static final int FIRST = 10;

    @Option(names = "--csv", description = "Prints CSV for a spreadsheet.")
    boolean csv;

    @Option(names = "--product", paramLabel = "P", description = "Only offers of this product.")
    @Nullable
    String product;

    @Option(names = "--segment", paramLabel = "S", description = "Only offers to customers of this size.")
    @Nullable
    String segment;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = WholeNumber.Count.class,
            description = "The number of offers. Default: 10; with --csv, all.")
    @Nullable
    Integer limit;

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<String, String> query = new TreeMap<>();
        put(query, "product", product);
        put(query, "segment", segment);
        put(query, "limit", limit == null && !csv ? Integer.valueOf(FIRST) : limit);
        put(query, "format", csv ? "csv" : "json");
        String answer = RunningApi.over(data.folder).get("/v1/opportunities", query);
        if (csv) {
            System.out.print(answer);
        } else {
            System.out.println(OpportunitiesText.of(new ObjectMapper().readTree(answer)));
        }
        return 0;
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }
}
