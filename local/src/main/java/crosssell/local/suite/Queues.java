package crosssell.local.suite;

import crosssell.act.RecomputeOrder;
import crosssell.act.Recomputes;
import crosssell.act.SqsWithdrawals;
import crosssell.act.Withdrawals;
import crosssell.ingest.Announcement;
import crosssell.ingest.Work;
import crosssell.ingest.WorkQueue;
import crosssell.recompute.RecomputeQueue;
import crosssell.store.ledger.Upload;
import java.time.Duration;

/// The queues between the functions.
final class Queues implements WorkQueue, RecomputeQueue, Announcement, Withdrawals, Recomputes {

    /// As many as one machine is good for: DynamoDB Local writes on one thread.
    private static final int WORKERS = 2;

    private static final Duration LATER = Duration.ofSeconds(2);

    private final LocalQueue work = new LocalQueue("work");
    private final LocalQueue recompute = new LocalQueue("recompute");
    private final Duration recomputeDelay;
    private final boolean recomputes;

    /// @param recomputeDelay how long after an upload figures are computed anew; negative = never
    Queues(Duration recomputeDelay) {
        this.recomputeDelay = recomputeDelay;
        this.recomputes = !recomputeDelay.isNegative();
    }

    /// Whether no work is left.
    boolean isIdle() {
        return work.isIdle();
    }

    @Override
    public void send(Work message) {
        work.send(message.json(), Duration.ZERO);
    }

    @Override
    public void sendLater(Work message) {
        work.send(message.json(), LATER);
    }

    @Override
    public void of(Upload upload) {
        if (recomputes) {
            recompute.send(Announcement.json(upload), recomputeDelay);
        }
    }

    @Override
    public void start(String uploadId) {
        work.send(SqsWithdrawals.message(uploadId), Duration.ZERO);
    }

    @Override
    public void start(RecomputeOrder order) {
        recompute.send(order.json(), Duration.ZERO);
    }

    @Override
    public void sendLater(String message) {
        recompute.send(message, LATER);
    }

    void deliverTo(Functions functions) {
        work.deliverTo(functions.work(), WORKERS);
        recompute.deliverTo(functions.recompute(), 1);
    }
}
