package crosssell.recompute;

import crosssell.queue.RecomputeOrder;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.summary.PublishedRuns;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Computes what the schedule computes when uploads have finished: once for many that finish one after another,
/// after the last, though messages come late, twice or out of order.
///
/// Every upload's message waits in the queue for a while. One that was followed by another upload in that time
/// leaves the work to that one's message.
public final class RecomputeAfterUpload {

    private static final RecomputeOrder SCHEDULED = new RecomputeOrder(null, 0);

    private final Recompute recompute;
    private final UploadLedger ledger;
    private final PublishedRuns runs;
    private final Clock clock;

    public RecomputeAfterUpload(Recompute recompute, UploadLedger ledger, PublishedRuns runs, Clock clock) {
        this.recompute = recompute;
        this.ledger = ledger;
        this.runs = runs;
        this.clock = clock;
    }

    /// Recomputes unless another invocation will.
    ///
    /// @param finishedAt when the upload finished
    /// @param holder names this recompute
    /// @throws IllegalStateException as [Recompute#run] does
    public Turn run(Instant finishedAt, String holder) {
        if (ledger.newestFirst().anyMatch(upload -> changedTheTableAfter(finishedAt, upload))) {
            return new Turn.PassedOver("an upload finished later");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (SCHEDULED.dates(today).stream().allMatch(date -> isComputedAfter(finishedAt, date))) {
            return new Turn.PassedOver("the figures were computed since");
        }
        return recompute.run(SCHEDULED, holder);
    }

    /// Uploads that change nothing (refused files, mappings) send no message, so they are not waited for. Nor are
    /// uploads that may never finish.
    private static boolean changedTheTableAfter(Instant finishedAt, Upload upload) {
        boolean changed = switch (upload.state()) {
            case LOADED, WITHDRAWN -> upload.accepted() > 0;
            case RECEIVED, LOADING, REFUSED, WITHDRAWING -> false;
        };
        return changed && upload.loadedAt() != null && upload.loadedAt().isAfter(finishedAt);
    }

    private boolean isComputedAfter(Instant finishedAt, LocalDate asOf) {
        return runs.asOf(asOf)
                .filter(run -> run.computedAt().isAfter(finishedAt))
                .isPresent();
    }
}
