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

/// The suite, served until it is told to end.
@Command(
        name = "up",
        description = "Serves the suite, with the uploads kept from earlier, until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Mixin
    DataOption data = new DataOption();

    @Option(
            names = "--port",
            converter = WholeNumber.Port.class,
            defaultValue = "8080",
            description = "HTTP port; 0 = any free one. Default: ${DEFAULT-VALUE}")
    int port;

    @Option(
            names = "--s3-port",
            converter = WholeNumber.Port.class,
            defaultValue = "9000",
            description = "S3 port; 0 = any free one. Default: ${DEFAULT-VALUE}")
    int s3Port;

    @Option(
            names = "--dynamodb-port",
            converter = WholeNumber.Port.class,
            defaultValue = "8000",
            description = "DynamoDB port; 0 = any free one. Default: ${DEFAULT-VALUE}")
    int dynamoDbPort;

    @Option(
            names = "--recompute-after-upload",
            paramLabel = "SECONDS",
            converter = WholeNumber.Seconds.class,
            description = "Recomputes the figures once no upload has come for this long. Default: never.")
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

    /// Ingests the uploads kept from an earlier suite, which restores its tables and finishes what it had not ingested.
    /// Its published runs are not kept, so the figures are recomputed.
    private static void replay(Suite suite) {
        List<ObjectCreated> uploaded = suite.uploaded();
        if (uploaded.isEmpty()) {
            return;
        }
        try (Progress progress =
                Progress.of("Ingesting %d kept uploads".formatted(uploaded.size()), uploaded.size(), "files", 1)) {
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
                Ctrl-C ends it; uploads are kept.""".formatted(suite.http(), suite.s3(), suite.dynamoDb(), Names.LOCAL.uploads());
    }
}
