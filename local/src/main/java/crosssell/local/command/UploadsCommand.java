package crosssell.local.command;

import crosssell.local.aws.LocalClients;
import crosssell.local.suite.Names;
import crosssell.store.ledger.DynamoDbUploadLedger;
import crosssell.store.ledger.Upload;
import crosssell.store.summary.FiguresJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The ledger of a running suite, listed.
@Command(
        name = "uploads",
        description = "Lists the uploads of a running suite, newest first.",
        mixinStandardHelpOptions = true)
final class UploadsCommand implements Callable<Integer> {

    @Option(
            names = "--limit",
            converter = WholeNumber.Count.class,
            defaultValue = "50",
            description = "The number of uploads. Default: ${DEFAULT-VALUE}")
    int limit;

    @Option(names = "--json", description = "Prints the ledger's entries as JSON.")
    boolean json;

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() {
        RunningSuite running = RunningSuite.in(data.folder);
        try (DynamoDbClient dynamoDb = LocalClients.dynamoDb(running.dynamoDb())) {
            List<Upload> uploads = new DynamoDbUploadLedger(dynamoDb, Names.LOCAL.ledger()).uploads(limit, null);
            if (json) {
                System.out.println(new String(FiguresJson.of(uploads), StandardCharsets.UTF_8));
            } else {
                uploads.forEach(upload -> System.out.println(upload.id() + "  " + UploadReport.of(upload)));
            }
        }
        return 0;
    }
}
