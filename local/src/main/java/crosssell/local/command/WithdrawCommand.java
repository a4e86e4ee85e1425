package crosssell.local.command;

import crosssell.queue.Work;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadLedger;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// A withdrawal of an upload.
@Command(
        name = "withdraw",
        description = "Withdraws an upload: the table is then as if it had never arrived.",
        mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The upload's id, as ./crosssell uploads lists it.")
    String id = "";

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        System.out.println(WorkOrder.done(
                data.folder,
                "Withdrawing " + id,
                ledger -> new Work.Withdraw(upload(ledger).id()),
                ledger -> UploadReport.of(upload(ledger)) + "\nrun ./crosssell recompute to update the figures"));
        return 0;
    }

    private Upload upload(UploadLedger ledger) {
        return ledger.upload(id)
                .orElseThrow(() ->
                        new IllegalStateException("there is no upload " + id + "; ./crosssell uploads lists them all"));
    }
}
