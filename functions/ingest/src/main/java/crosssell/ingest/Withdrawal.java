package crosssell.ingest;

import crosssell.files.BadFile;
import crosssell.files.UploadPrefix;
import crosssell.metrics.model.Row;
import crosssell.store.ledger.LoadPlan;
import crosssell.store.ledger.Part;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import crosssell.store.ownership.RowKey;
import crosssell.store.ownership.StoredRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/// Takes uploads back: the table is then as if they had never arrived.
///
/// Every row that the upload wrote is removed, and what older uploads said of it is put back from the upload bucket.
/// What newer uploads wrote stays as it is.
final class Withdrawal {

    /// What a withdrawal's progress says once rows may have been removed.
    private static final long BEGUN = 1;

    private final Surroundings at;
    private final Restoration restoration;

    Withdrawal(Surroundings surroundings) {
        this.at = surroundings;
        this.restoration = new Restoration(surroundings);
    }

    /// Withdraws it, unless that is done.
    ///
    /// @throws IllegalArgumentException if there is no such upload
    /// @throws Busy if it is being loaded at this moment, or another is being withdrawn
    void of(String uploadId, Invocation invocation) {
        Upload upload = at.ledger()
                .upload(uploadId)
                .orElseThrow(() -> new IllegalArgumentException("there is no upload " + uploadId));
        Upload withdrawn = Exclusive.done(at, invocation, () -> withdraw(upload, invocation));
        at.announcement().of(withdrawn);
    }

    private Upload withdraw(Upload upload, Invocation invocation) {
        Part progress = at.parts()
                .take(progressOf(upload), 0, invocation.owner(), at.clock().instant(), invocation.deadline())
                .orElseThrow();
        try {
            if (!progress.done()) {
                stopLoading(upload);
                boolean cutShort = progress.written() > 0;
                progress = progress.after(BEGUN, 0, 0);
                at.parts().save(progress, invocation.owner());
                finish(upload, cutShort);
                progress = progress.finished();
            }
            return at.ledger().upload(upload.id()).orElse(upload);
        } finally {
            at.parts().save(progress.released(null), invocation.owner());
        }
    }

    /// From here on nobody begins to load it, and who is loading it stops.
    private void stopLoading(Upload upload) {
        note(upload);
        at.ledger().put(withdrawn(upload, "is being withdrawn"));
        requireAtRest(upload);
    }

    private void finish(Upload upload, boolean cutShort) {
        Upload withdrawn = withdrawn(
                upload,
                at.parts()
                        .plan(upload.id())
                        .map(plan -> undo(upload, plan, cutShort))
                        .orElse("withdrawn before any of its rows was loaded"));
        at.ledger().put(withdrawn);
    }

    private static String progressOf(Upload upload) {
        return "withdrawal-of-" + upload.id();
    }

    private void note(Upload upload) {
        try (Spool spool = new Spool()) {
            Path note = Files.writeString(spool.file("note"), upload.id() + " " + upload.key() + "\n");
            at.reports().put(Arrival.withdrawnKey(upload.id()), "text/plain; charset=utf-8", note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Upload withdrawn(Upload upload, String saying) {
        return upload.becoming(UploadState.WITHDRAWN, at.clock().instant(), upload.unchanged(), List.of(saying));
    }

    private void requireAtRest(Upload upload) {
        at.parts().parts(upload.id()).stream()
                .filter(part -> part.isHeld(at.clock().instant()))
                .findAny()
                .ifPresent(part -> {
                    throw new Busy("it is being loaded, until %s at the latest".formatted(part.until()));
                });
    }

    /// @param again whether an earlier withdrawal was cut short: nobody knows what it had removed, so every row of the
    ///     older uploads is put again
    private String undo(Upload upload, LoadPlan plan, boolean again) {
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
        long restored = again || !removed.isEmpty() ? restore(upload, plan, wanted) : 0;
        return again
                ? "withdrawn: its rows were taken back, uncounted, because that was cut short once"
                : "withdrawn: %d rows taken back, %d put back from older uploads".formatted(count.sum(), restored);
    }

    private void remove(StoredRow stored, KeySet removed) {
        synchronized (removed) {
            removed.add(stored.key().fingerprint());
        }
        at.table().remove(stored);
    }

    private long restore(Upload upload, LoadPlan plan, Predicate<Row> wanted) {
        long restored = 0;
        for (Upload other : Uploads.live(at.ledger())) {
            Optional<LoadPlan> older = at.parts().plan(other.id());
            if (older.isPresent()
                    && older.get().version().compareTo(plan.version()) < 0
                    && prefix(other) == prefix(upload)) {
                restored += restoration.of(other, older.get(), wanted);
            }
        }
        return restored;
    }

    private static UploadPrefix prefix(Upload upload) {
        try {
            return UploadPrefix.ofKey(upload.key());
        } catch (BadFile e) {
            throw new IllegalStateException("a file without a prefix has no plan", e);
        }
    }
}
