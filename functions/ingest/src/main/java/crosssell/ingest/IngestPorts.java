package crosssell.ingest;

import crosssell.bucket.ReportBucket;
import crosssell.bucket.UploadBucket;
import crosssell.queue.MessageQueue;
import crosssell.store.lease.Leases;
import crosssell.store.ledger.PartLedger;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ownership.OwnershipTable;
import java.time.Clock;

/// The buckets, tables and queues that ingest works between.
///
/// @param work the queue of parts, withdrawals and replays
/// @param recompute the queue told of every change of the table
/// @param writesAtOnce how many rows are written to the table at the same time
/// @param partRows how many rows a part has
public record IngestPorts(
        UploadBucket uploads,
        ReportBucket reports,
        OwnershipTable table,
        UploadLedger ledger,
        PartLedger parts,
        Leases leases,
        MessageQueue work,
        MessageQueue recompute,
        Clock clock,
        int writesAtOnce,
        int partRows) {

    /// About 8 MB, and less than a minute's work for one invocation at a few milliseconds a write.
    public static final int PART_ROWS = 25_000;
}
