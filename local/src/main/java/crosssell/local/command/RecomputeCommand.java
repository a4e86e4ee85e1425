package crosssell.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.local.aws.LocalClients;
import crosssell.local.aws.LocalUploadBucket;
import crosssell.local.suite.Functions;
import crosssell.local.suite.Names;
import crosssell.local.suite.Suite;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// A run of the scheduled function on a running suite's tables.
@Command(
        name = "recompute",
        description = "Computes and publishes the figures now, as the schedule would.",
        mixinStandardHelpOptions = true)
final class RecomputeCommand implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofMillis(500);

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "As of the end of this day. Default: the last complete month's end, and yesterday.")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--history",
            paramLabel = "MONTHS",
            converter = WholeNumber.Months.class,
            description = "Also as of the ends of N months before, from the same read of the table.")
    int history;

    @Option(names = "--json", description = "Prints the function's answer.")
    boolean json;

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunningSuite running = RunningSuite.in(data.folder);
        String answer = recompute(running, asOf, history);
        if (json) {
            System.out.println(answer);
        } else {
            JsonNode quality = new RunningApi(running.http())
                    .json("/v1/quality", asOf == null ? Map.of() : Map.of("as_of", asOf.toString()));
            System.out.println(said(new ObjectMapper().readTree(answer)) + LackingText.of(quality.path("data")));
        }
        return 0;
    }

    /// Computes and publishes on a running suite's tables, and returns the function's answer.
    static String recompute(RunningSuite running, @Nullable LocalDate asOf, int history) {
        try (S3Client s3 = LocalClients.s3(running.s3());
                DynamoDbClient dynamoDb = LocalClients.dynamoDb(running.dynamoDb())) {
            Functions functions = Functions.wired(
                    dynamoDb,
                    s3,
                    new LocalUploadBucket(s3, Suite.s3Directory(running.data())),
                    Names.LOCAL,
                    Clock.systemUTC(),
                    new PrintStream(OutputStream.nullOutputStream()));
            return recompute(functions, asOf, history);
        }
    }

    static String recompute(Functions functions, @Nullable LocalDate asOf, int history) {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("history", history);
        if (asOf != null) {
            event.put("asOf", asOf.toString());
        }
        return Progress.during("Computing", () -> {
            String answer = functions.recompute().invoke(event.toString());
            while (answer.contains("\"postponed\"")) { // because the running suite is recomputing
                LockSupport.parkNanos(PAUSE.toNanos());
                answer = functions.recompute().invoke(event.toString());
            }
            return answer;
        });
    }

    private static String said(JsonNode answer) {
        StringBuilder text = new StringBuilder("%,d customers, %,d rows of %,d uploads"
                .formatted(
                        answer.path("customers").asLong(),
                        answer.path("rows").asLong(),
                        answer.path("uploads").asLong()));
        for (JsonNode run : answer.path("runs")) {
            text.append("\nas of ")
                    .append(run.path("asOf").asText())
                    .append(
                            run.path("published").asBoolean()
                                    ? ": published"
                                    : ": not published, because a later run already is")
                    .append(run.path("complete").asBoolean() ? "" : " (month not complete)");
        }
        return text.toString();
    }
}
