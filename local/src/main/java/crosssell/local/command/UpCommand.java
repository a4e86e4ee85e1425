package crosssell.local.command;

import crosssell.local.aws.ObjectCreated;
import crosssell.local.suite.Functions;
import crosssell.local.suite.Names;
import crosssell.local.suite.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Serves the suite until it is told to end.
@Command(
        name = "up",
        description = "Serves the suite, with what an earlier one kept, until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Mixin
    DataOption data = new DataOption();

    @Option(
            names = "--port",
            converter = WholeNumber.Port.class,
            defaultValue = "8080",
            description = "HTTP; 0 = any free one. Default: ${DEFAULT-VALUE}")
    int port;

    @Option(
            names = "--s3-port",
            converter = WholeNumber.Port.class,
            defaultValue = "9000",
            description = "S3; 0 = any free one. Default: ${DEFAULT-VALUE}")
    int s3Port;

    @Option(
            names = "--dynamodb-port",
            converter = WholeNumber.Port.class,
            defaultValue = "8000",
            description = "DynamoDB; 0 = any free one. Default: ${DEFAULT-VALUE}")
    int dynamoDbPort;

    @Option(
            names = "--recompute-after-upload",
            paramLabel = "SECONDS",
            converter = WholeNumber.Seconds.class,
            description = "Computes the figures anew by itself once no upload came for so long. Default: never.")
    @Nullable
    Integer recomputeAfterUpload;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = data.folder.toAbsolutePath().normalize();
        RunningSuite.over(folder, () -> serve(folder));
        return 0;
    }

    private void serve(Path folder) throws InterruptedException {
        try (Suite suite = Suite.start(
                Home.path(),
                folder,
                new Suite.Ports(port, s3Port, dynamoDbPort),
                recomputeAfterUpload == null ? Functions.NEVER : Duration.ofSeconds(recomputeAfterUpload))) {
            replay(suite);
            suite.ingestUploads();
            RunningSuite.of(suite, folder).write(folder);
            System.out.println(welcome(suite));
            new CountDownLatch(1).await(); // until the process is told to end
        }
    }

    /// Ingests what an earlier suite was given: the tables are as they were then, and what it did not get to is
    /// done. What it published is not kept, so figures are computed anew.
    private static void replay(Suite suite) {
        List<ObjectCreated> uploaded = suite.uploaded();
        if (uploaded.isEmpty()) {
            return;
        }
        try (Progress progress =
                Progress.of("Ingesting %d uploads kept".formatted(uploaded.size()), uploaded.size(), "files", 1)) {
            for (ObjectCreated created : uploaded) {
                suite.ingest(created);
                progress.step();
            }
        }
        RecomputeCommand.recompute(suite.functions(), null, 0);
    }

    private static String welcome(Suite suite) {
        return """
                HTTP      %s
                S3        %s
                DynamoDB  %s
                Upload:   aws --endpoint-url %2$s s3 cp FILE s3://%s/ownership/
                Ctrl-C ends it; what was uploaded is kept.""".formatted(suite.http(), suite.s3(), suite.dynamoDb(), Names.LOCAL.uploads());
    }
}
