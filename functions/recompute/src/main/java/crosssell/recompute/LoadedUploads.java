package crosssell.recompute;

import crosssell.metrics.Tally;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ledger.UploadState;
import crosssell.uploads.RejectedReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The uploads that are loaded when a run begins, and what the ledger says of their rejected rows.
///
/// @param ids newest first
/// @param rejected rows that the newest of them had rejected
/// @param reasons how many of these for which reason, as far as the ledger says: its first reasons per upload
record LoadedUploads(List<String> ids, long rejected, Map<String, Long> reasons) {

    /// How many uploads, the newest, rejected rows are counted of.
    static final int REJECTED_ROWS_OF = 1000;

    /// What ingest puts behind a sentence that stands for several rows.
    private static final Pattern MORE = Pattern.compile(" \\(and (\\d{1,18}) more like it\\)$");

    static LoadedUploads of(UploadLedger ledger) {
        List<Upload> loaded = ledger.newestFirst()
                .filter(upload -> upload.state() == UploadState.LOADED)
                .toList();
        Map<String, Long> reasons = new HashMap<>();
        long rejected = 0;
        for (Upload upload : loaded.subList(0, Math.min(loaded.size(), REJECTED_ROWS_OF))) {
            rejected += upload.rejected();
            count(upload, reasons);
        }
        List<String> ids = loaded.stream().map(Upload::id).toList();
        return new LoadedUploads(ids, rejected, reasons);
    }

    private static void count(Upload upload, Map<String, Long> reasons) {
        // Rejected rows come first among the sentences; what is said of rows after that is advice.
        long left = upload.rejected();
        for (String sentence : upload.reasons()) {
            Matcher more = MORE.matcher(sentence);
            boolean several = more.find();
            Optional<String> reason = RejectedReason.in(several ? sentence.substring(0, more.start()) : sentence);
            long rows = reason.isEmpty() ? 0 : Math.min(left, several ? 1 + Long.parseLong(more.group(1)) : 1);
            if (rows > 0) {
                reasons.merge(reason.get(), rows, Long::sum);
                left -= rows;
            }
        }
    }

    /// Counts the rejected rows in `tally`.
    void rejectIn(Tally tally) {
        tally.reject(rejected, reasons);
    }
}
