package crosssell.recompute;

import crosssell.metrics.Tally;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ledger.UploadState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The uploads that are loaded when a run begins, and what the ledger says of their rejected rows.
///
/// @param ids newest first
/// @param rejected rows that the newest of them had rejected
/// @param reasons how many of these for which reason, as far as the ledger says: its first reasons per upload
record LoadedUploads(List<String> ids, long rejected, Map<String, Long> reasons) {

    /// The number of newest uploads whose rejected rows are counted.
    static final int REJECTED_ROWS_OF = 1000;

    static LoadedUploads of(UploadLedger ledger) {
        List<Upload> loaded = ledger.newestFirst()
                .filter(upload -> upload.state() == UploadState.LOADED)
                .toList();
        Map<String, Long> reasons = new HashMap<>();
        long rejected = 0;
        for (Upload upload : loaded.subList(0, Math.min(loaded.size(), REJECTED_ROWS_OF))) {
            rejected += upload.rejected();
            upload.rejectedRows().forEach(rows -> reasons.merge(rows.first().kind(), rows.rows(), Long::sum));
        }
        List<String> ids = loaded.stream().map(Upload::id).toList();
        return new LoadedUploads(ids, rejected, reasons);
    }

    /// Counts the rejected rows in `tally`.
    void rejectIn(Tally tally) {
        tally.reject(rejected, reasons);
    }
}
