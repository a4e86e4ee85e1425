package crosssell.ingest;

import crosssell.queue.MessageQueue;
import crosssell.queue.Work;

/// The place where the messages of the work queue are carried out.
final class Workshop {

    private final MessageQueue queue;
    private final PartLoader parts;
    private final Withdrawal withdrawal;
    private final Replay replay;

    /// @param bucket the upload bucket's name
    Workshop(IngestPorts ports, String bucket) {
        this.queue = ports.work();
        this.parts = new PartLoader(ports);
        this.withdrawal = new Withdrawal(ports);
        this.replay = new Replay(ports, bucket);
    }

    /// Carries it out. If time runs out, or another invocation is at it, it goes back to the queue.
    ///
    /// @return what happened
    String work(Work work, Invocation invocation) {
        try {
            done(work, invocation);
            return "done";
        } catch (WorkConflict busy) {
            queue.sendLater(work);
            return busy.why();
        }
    }

    private void done(Work work, Invocation invocation) {
        switch (work) {
            case Work.LoadPart load -> {
                if (!parts.load(load.uploadId(), load.part(), invocation)) {
                    throw new WorkConflict("another invocation is at it");
                }
            }
            case Work.Withdraw withdraw -> withdrawal.of(withdraw.uploadId(), invocation);
            case Work.Replay again -> replay.after(again.after(), invocation);
        }
    }
}
