package crosssell.ingest;

import crosssell.metrics.model.Row;
import crosssell.store.ledger.LoadPlan;
import crosssell.store.ledger.Remark;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import crosssell.store.ownership.RowKey;
import crosssell.store.ownership.StoredRow;
import crosssell.uploads.BadFile;
import crosssell.uploads.UploadPrefix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/// Withdraws uploads: the table is then as if they had never arrived.
///
/// Every row that the upload wrote is removed, and what older uploads said of it is restored from the upload bucket.
/// What newer uploads wrote stays as it is.
final class Withdrawal {

    private final IngestPorts at;
    private final Restoration restoration;

    Withdrawal(IngestPorts ports) {
        this.at = ports;
        this.restoration = new Restoration(ports);
    }

    /// Withdraws it, unless that is done.
    ///
    /// @throws IllegalArgumentException if there is no such upload
    /// @throws WorkConflict if it is being loaded at this moment, or another is being withdrawn
    void of(String uploadId, Invocation invocation) {
        Upload withdrawn = ExclusiveWork.done(at, invocation, () -> withdraw(uploadId));
        at.recompute().sendDelayed(PartLoader.changed(withdrawn));
    }

    private Upload withdraw(String uploadId) {
        Upload upload = at.ledger()
                .upload(uploadId)
                .orElseThrow(() -> new IllegalArgumentException("there is no upload " + uploadId));
        if (upload.state() == UploadState.WITHDRAWN) {
            return upload;
        }
        stopLoading(upload);
        try {
            boolean cutShort = at.parts().noteRemoval(uploadId);
            Upload withdrawn = becoming(
                    UploadState.WITHDRAWN,
                    upload,
                    at.parts()
                            .plan(uploadId)
                            .map(plan -> undo(upload, plan, cutShort))
                            .orElse(List.of("withdrawn before any of its rows was loaded")));
            at.ledger().put(withdrawn);
            return withdrawn;
        } catch (RuntimeException e) {
            say(upload, e);
            throw e;
        }
    }

    /// Stops it from being loaded: no invocation begins, and those at work stop.
    private void stopLoading(Upload upload) {
        note(upload);
        at.ledger().put(becoming(UploadState.WITHDRAWING, upload, List.of("is being withdrawn")));
        requireAtRest(upload);
    }

    /// Notes the failure in the ledger: the request was answered long ago.
    private void say(Upload upload, RuntimeException failure) {
        try {
            at.ledger().put(becoming(UploadState.WITHDRAWING, upload, Remarks.withdrawalFailing(failure)));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void note(Upload upload) {
        try (Spool spool = new Spool()) {
            Path note = Files.writeString(spool.file("note"), upload.id() + " " + upload.key() + "\n");
            at.reports().put(Arrival.withdrawnKey(upload.id()), "text/plain; charset=utf-8", note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Upload becoming(UploadState state, Upload upload, List<String> saying) {
        return upload.becoming(state, at.clock().instant(), upload.unchanged(), Remark.of(saying));
    }

    private void requireAtRest(Upload upload) {
        if (at.parts().parts(upload.id()).stream()
                .anyMatch(part -> part.attempts().isHeld(at.clock().instant()))) {
            throw new WorkConflict("it is being loaded");
        }
    }

    /// @param again whether an earlier withdrawal was cut short: nobody knows what it had removed, so every row of the
    ///     older uploads is put again
    private List<String> undo(Upload upload, LoadPlan plan, boolean again) {
        List<Older> olders = olderThan(upload, plan); // and whether their files are there, before anything is removed
        KeySet removed = new KeySet();
        LongAdder count = new LongAdder();
        Segments.each(segment -> at.table().rows(segment, Segments.COUNT, stored -> {
            if (stored.version().isOf(plan.version())) {
                remove(stored, removed);
                count.increment();
            }
        }));
        at.table().removeExtract(upload.id());
        Predicate<Row> wanted =
                again ? row -> true : row -> removed.contains(RowKey.of(row).fingerprint());
        List<String> missed = new ArrayList<>();
        long restored = again || !removed.isEmpty() ? restore(upload, olders, wanted, missed) : 0;
        missed.addFirst(
                again
                        ? "withdrawn: its rows were removed, uncounted, because the withdrawal was cut short once"
                        : "withdrawn: %d rows removed, %d restored from older uploads"
                                .formatted(count.sum(), restored));
        return Remarks.atMost(missed);
    }

    private void remove(StoredRow stored, KeySet removed) {
        synchronized (removed) {
            removed.add(stored.key().fingerprint());
        }
        at.table().remove(stored);
    }

    /// An upload whose rows may have to be restored.
    ///
    /// @param isThere whether the upload bucket still has its file
    private record Older(Upload upload, LoadPlan plan, boolean isThere) {}

    private List<Older> olderThan(Upload upload, LoadPlan plan) {
        List<Older> olders = new ArrayList<>();
        for (Upload other : Uploads.live(at.ledger())) {
            if (prefix(other) == prefix(upload)) {
                at.parts()
                        .plan(other.id())
                        .filter(older -> older.version().compareTo(plan.version()) < 0)
                        .ifPresent(older -> olders.add(new Older(other, older, restoration.isPossible(other))));
            }
        }
        return olders;
    }

    /// @param missed gets what is to be said of files that are gone: they are passed over
    private long restore(Upload upload, List<Older> olders, Predicate<Row> wanted, List<String> missed) {
        long rows = 0;
        for (Older older : olders) {
            RestorationOutcome restored = older.isThere()
                    ? restoration.of(older.upload(), older.plan(), wanted)
                    : new RestorationOutcome.Gone();
            rows += restored.rows();
            if (!(restored instanceof RestorationOutcome.Whole)) {
                missed.add(LostFile.inWithdrawal(older.upload(), restored));
                at.ledger().put(older.upload().remarked(LostFile.missedBy(upload.id(), restored)));
            }
        }
        return rows;
    }

    private static UploadPrefix prefix(Upload upload) {
        try {
            return UploadPrefix.ofKey(upload.key());
        } catch (BadFile e) {
            throw new IllegalStateException("a file without a prefix has no plan", e);
        }
    }
}
