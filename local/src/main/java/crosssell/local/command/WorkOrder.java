package crosssell.local.command;

import crosssell.ingest.Work;
import crosssell.local.aws.LocalClients;
import crosssell.local.aws.LocalUploadBucket;
import crosssell.local.lambda.SqsMessage;
import crosssell.local.suite.Functions;
import crosssell.local.suite.Names;
import crosssell.local.suite.Suite;
import crosssell.store.ledger.UploadLedger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// Has the work function do something over a running suite's tables, now.
final class WorkOrder {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private WorkOrder() {}

    /// Does the work that the ledger gives cause for.
    ///
    /// @return the ledger's say once it is done
    /// @throws RuntimeException what failed
    static String done(Path data, String doing, Function<UploadLedger, Work> work, Function<UploadLedger, String> said)
            throws IOException {
        RunningSuite running = RunningSuite.in(data);
        try (S3Client s3 = LocalClients.s3(running.s3());
                DynamoDbClient dynamoDb = LocalClients.dynamoDb(running.dynamoDb())) {
            Functions functions = Functions.wired(
                    dynamoDb,
                    s3,
                    new LocalUploadBucket(s3, Suite.s3Directory(running.data())),
                    Names.LOCAL,
                    Clock.systemUTC(),
                    new PrintStream(OutputStream.nullOutputStream()));
            String message =
                    SqsMessage.json("work", work.apply(functions.ledger()).json(), 1);
            Progress.during(doing, () -> worked(functions, message));
            return said.apply(functions.ledger());
        }
    }

    /// Somebody may be in its way, or it may take more than one invocation: then the rest is on the queue, which ends
    /// with this process.
    private static String worked(Functions functions, String message) {
        String answer = functions.work().invoke(message);
        while (!functions.idle().getAsBoolean()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return answer;
    }
}
