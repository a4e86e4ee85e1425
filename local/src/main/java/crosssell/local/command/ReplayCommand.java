package crosssell.local.command;

import crosssell.ingest.LostFile;
import crosssell.queue.Work;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ledger.UploadState;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// A rebuild of the table from the upload bucket.
@Command(
        name = "replay",
        description = "Empties the table and loads every upload into it again from the upload bucket.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        System.out.println(
                WorkOrder.done(data.folder, "Replaying", ledger -> new Work.Replay(""), ReplayCommand::outcome));
        return 0;
    }

    private static String outcome(UploadLedger ledger) {
        List<Upload> loaded = ledger.newestFirst()
                .filter(upload -> upload.state() == UploadState.LOADED)
                .toList();
        List<Upload> lost = loaded.stream().filter(LostFile::isOf).toList();
        StringBuilder text = new StringBuilder("replayed: %d uploads".formatted(loaded.size() - lost.size()));
        if (!lost.isEmpty()) {
            text.append("\nskipped: ").append(lost.size());
            lost.forEach(
                    upload -> text.append('\n').append(upload.id()).append("  ").append(UploadReport.of(upload)));
        }
        return text.append("\nrun ./crosssell recompute to update the figures").toString();
    }
}
