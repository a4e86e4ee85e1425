package crosssell.local.command;

import crosssell.ingest.Work;
import crosssell.store.ledger.UploadState;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Rebuilds the table from the upload bucket.
@Command(
        name = "replay",
        description = "Empties the table and puts every upload into it again, from the upload bucket.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        System.out.println(WorkOrder.done(
                data.folder,
                "Replaying",
                ledger -> new Work.Replay(""),
                ledger -> "replayed: %d uploads\n./crosssell recompute to see them in the figures"
                        .formatted(ledger.newestFirst()
                                .filter(upload -> upload.state() == UploadState.LOADED)
                                .count())));
        return 0;
    }
}
