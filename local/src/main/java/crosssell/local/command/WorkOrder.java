package crosssell.local.command;

import crosssell.local.aws.LocalClients;
import crosssell.local.aws.LocalUploadBucket;
import crosssell.local.lambda.SqsMessage;
import crosssell.local.suite.Functions;
import crosssell.local.suite.Names;
import crosssell.local.suite.Suite;
import crosssell.queue.Work;
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

/// An order to the work function, carried out at once on a running suite's tables.
final class WorkOrder {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private WorkOrder() {}

    /// Does the work, which may depend on the ledger.
    ///
    /// @return a text about the ledger after the work
    /// @throws RuntimeException if the work fails
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

    /// Runs until the queue is empty: the work may have to wait for other work, or take several invocations, and the
    /// queue ends with this process.
    private static String worked(Functions functions, String message) {
        String answer = functions.work().invoke(message);
        while (!functions.idle().getAsBoolean()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return answer;
    }
}
