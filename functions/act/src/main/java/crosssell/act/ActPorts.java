package crosssell.act;

import crosssell.queue.MessageQueue;
import crosssell.store.act.ActLedger;
import crosssell.store.ledger.UploadLedger;
import java.time.Clock;

/// The ports of the act function.
///
/// @param acts what was asked for under a key
public record ActPorts(
        UploadLedger uploads,
        ActLedger acts,
        MessageQueue work,
        MessageQueue recompute,
        UploadAddresses addresses,
        Clock clock) {}
