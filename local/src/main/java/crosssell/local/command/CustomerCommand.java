package crosssell.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Everything about one customer of a running suite.
@Command(
        name = "customer",
        description = "Says what a customer has, why it counts or not, what it is ready for and could be offered.",
        mixinStandardHelpOptions = true)
final class CustomerCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The customer's id, as uploaded.")
    String id = "";

    @Option(names = "--as-of", paramLabel = "DATE", description = "As of a published date. Default: the newest.")
    @Nullable
    LocalDate asOf;

    @Option(names = "--json", description = "Prints the API's answer.")
    boolean json;

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        String answer = RunningApi.over(data.folder)
                .get("/v1/customers/" + id, asOf == null ? Map.of() : Map.of("as_of", asOf.toString()));
        System.out.println(json ? answer : CustomerText.of(new ObjectMapper().readTree(answer)));
        return 0;
    }
}
