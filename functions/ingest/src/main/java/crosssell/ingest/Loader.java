package crosssell.ingest;

import crosssell.files.BadFile;
import crosssell.files.RowResult;
import crosssell.files.SettingsDocument;
import crosssell.files.UploadPrefix;
import crosssell.files.UploadReader;
import crosssell.store.bucket.ReportBucket;
import crosssell.store.bucket.UploadBucket;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ledger.UploadState;
import crosssell.store.ownership.ConcurrentPuts;
import crosssell.store.ownership.Outcomes;
import crosssell.store.ownership.OwnershipTable;
import crosssell.store.ownership.Written;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Loads uploaded files into the ownership table.
///
/// A file is read twice, because one with too many bad rows must change nothing: first to count, then to write.
/// Memory does not grow with its size.
public final class Loader {

    private final UploadBucket uploads;
    private final ReportBucket reports;
    private final OwnershipTable table;
    private final UploadLedger ledger;
    private final Clock clock;
    private final int writesAtOnce;

    /// A loader between these buckets and tables.
    ///
    /// @param writesAtOnce how many rows are written to the table at the same time
    public Loader(
            UploadBucket uploads,
            ReportBucket reports,
            OwnershipTable table,
            UploadLedger ledger,
            Clock clock,
            int writesAtOnce) {
        this.uploads = uploads;
        this.reports = reports;
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
        this.writesAtOnce = writesAtOnce;
    }

    /// Loads or refuses the file, unless an earlier delivery has done so.
    ///
    /// A failure of a bucket or a table is thrown: delivered again, the file is loaded from the beginning, and
    /// the table ends the same.
    ///
    /// @return the upload as it then stands in the ledger
    public Upload load(Arrival arrival) {
        Optional<Upload> earlier = ledger.upload(arrival.uploadId());
        if (earlier.isPresent() && earlier.get().state().isFinished()) {
            return earlier.get();
        }
        boolean begun = earlier.isPresent() && earlier.get().state() == UploadState.LOADING;
        if (!begun) {
            enter(arrival, UploadState.RECEIVED, FirstReading.NOTHING, 0, List.of());
        }
        String key = arrival.object().key();
        try (Spool spool = new Spool(key, UploadPrefix.ofKey(key))) {
            return load(arrival, spool, begun);
        } catch (BadFile e) {
            return enter(arrival, UploadState.REFUSED, FirstReading.NOTHING, 0, List.of(e.getMessage()));
        }
    }

    /// Loads the file if it is good.
    ///
    /// @param begun whether an earlier delivery found the file good and wrote some of its rows: then it is loaded
    ///     to its end, even if the settings allow fewer bad rows by now
    private Upload load(Arrival arrival, Spool spool, boolean begun) throws BadFile {
        if (!uploads.download(arrival.object(), spool.content())) {
            throw new BadFile("the object was removed before it could be read");
        }
        FirstReading reading = FirstReading.of(spool);
        if (reading.rejected() > 0) {
            reports.put(rejectsKey(arrival), "text/csv; charset=utf-8", spool.rejects());
            double percent = settings().maxRejectedPercent();
            if (!begun && reading.exceeds(percent)) {
                return enter(arrival, UploadState.REFUSED, reading, 0, tooMany(reading, percent));
            }
        }
        enter(arrival, UploadState.LOADING, reading, 0, reading.reasons());
        Outcomes outcomes = write(arrival, spool);
        return enter(arrival, UploadState.LOADED, reading, outcomes.of(Written.UNCHANGED), remarks(reading, outcomes));
    }

    private Outcomes write(Arrival arrival, Spool spool) {
        try (ConcurrentPuts puts = new ConcurrentPuts(table, writesAtOnce)) {
            spool.read(new UploadReader(), result -> {
                switch (result) {
                    case RowResult.Accepted accepted -> puts.put(accepted.row(), arrival.version(accepted.line()));
                    case RowResult.Rejected rejected -> {}
                }
            });
            return puts.finish();
        } catch (BadFile e) {
            throw new IllegalStateException("the file could be read a moment ago", e);
        }
    }

    private SettingsDocument settings() {
        Optional<String> json = table.settings();
        try {
            return json.isPresent() ? SettingsDocument.parse(json.get()) : SettingsDocument.DEFAULT;
        } catch (BadFile e) {
            throw new IllegalStateException("the settings in force could be read when they were uploaded", e);
        }
    }

    private static List<String> tooMany(FirstReading reading, double percent) {
        List<String> reasons = new ArrayList<>();
        reasons.add("rejected %d of %d rows, more than max_rejected_percent (%s %%) allows: nothing was changed"
                .formatted(
                        reading.rejected(),
                        reading.rows(),
                        BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString()));
        reasons.addAll(reading.reasons());
        return reasons;
    }

    private static List<String> remarks(FirstReading reading, Outcomes outcomes) {
        List<String> remarks = new ArrayList<>(reading.reasons());
        remarks.addAll(reading.advice());
        long superseded = outcomes.of(Written.SUPERSEDED);
        if (superseded > 0) {
            remarks.add("rows that changed nothing because a newer upload has them too: " + superseded);
        }
        return remarks;
    }

    /// Writes into the ledger how the upload now stands.
    private Upload enter(
            Arrival arrival, UploadState state, FirstReading reading, long unchanged, List<String> reasons) {
        Upload upload = new Upload(
                arrival.uploadId(),
                arrival.object().bucket(),
                arrival.object().key(),
                arrival.object().versionId(),
                arrival.bytes(),
                state,
                arrival.uploadedAt(),
                state.isFinished() ? clock.instant() : null,
                reading.rows(),
                reading.accepted(),
                unchanged,
                reading.rejected(),
                reasons,
                reading.rejected() > 0 ? rejectsKey(arrival) : null);
        ledger.put(upload);
        return upload;
    }

    private static String rejectsKey(Arrival arrival) {
        return "rejected/" + arrival.uploadId() + ".csv";
    }
}
