package crosssell.ingest;

import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadLedger;
import java.util.List;

/// The uploads that make up the table.
final class Uploads {

    private Uploads() {}

    /// Those that have rows in the table or are about to, oldest first.
    static List<Upload> live(UploadLedger ledger) {
        return ledger.newestFirst()
                .filter(upload -> switch (upload.state()) {
                    case LOADING, LOADED -> true;
                    case RECEIVED, REFUSED, WITHDRAWING, WITHDRAWN -> false;
                })
                .toList()
                .reversed();
    }
}
