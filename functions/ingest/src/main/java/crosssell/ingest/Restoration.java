package crosssell.ingest;

import crosssell.files.UploadReader;
import crosssell.files.row.RowResult;
import crosssell.metrics.model.Row;
import crosssell.store.ledger.LoadPlan;
import crosssell.store.ledger.Upload;
import crosssell.store.ownership.ConcurrentPuts;
import crosssell.store.ownership.Outcomes;
import crosssell.store.ownership.RowVersion;
import crosssell.store.ownership.WriteOutcome;
import crosssell.uploads.BadFile;
import crosssell.uploads.Mapping;
import crosssell.uploads.UploadPrefix;
import java.util.function.Predicate;

/// Puts rows of an upload that was loaded back into the table, from the upload bucket.
final class Restoration {

    private final IngestPorts at;

    Restoration(IngestPorts ports) {
        this.at = ports;
    }

    /// Whether the bucket still has the file.
    boolean isPossible(Upload upload) {
        return at.uploads().has(Arrival.objectOf(upload));
    }

    /// Puts the upload's rows that `wanted` accepts. Rows of newer uploads stay.
    RestorationOutcome of(Upload upload, LoadPlan plan, Predicate<Row> wanted) {
        try (Spool spool = new Spool();
                ConcurrentPuts puts = new ConcurrentPuts(at.table(), at.writesAtOnce())) {
            if (!at.uploads().download(Arrival.objectOf(upload), spool.file("content"))) {
                return new RestorationOutcome.Gone();
            }
            try {
                Mapping mapping = plan.mapping() == null
                        ? Mapping.NONE
                        : RecordedMapping.of(plan.mapping()).mapping();
                new UploadReader()
                        .read(
                                upload.key(),
                                UploadPrefix.ofKey(upload.key()),
                                mapping,
                                spool.file("content"),
                                result -> {
                                    if (result instanceof RowResult.Accepted accepted && wanted.test(accepted.row())) {
                                        puts.put(accepted.row(), RowVersion.of(plan.version(), accepted.line()));
                                    }
                                });
            } catch (BadFile e) { // it could be read when it was loaded, by a version of before
                return new RestorationOutcome.Broken(rows(puts), String.valueOf(e.getMessage()));
            }
            return new RestorationOutcome.Whole(rows(puts));
        }
    }

    private static long rows(ConcurrentPuts puts) {
        Outcomes outcomes = puts.finish();
        return outcomes.of(WriteOutcome.CHANGED) + outcomes.of(WriteOutcome.UNCHANGED);
    }
}
