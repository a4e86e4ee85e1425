package crosssell.ingest;

import crosssell.queue.FinishedUpload;
import crosssell.queue.Work;
import crosssell.store.ledger.LoadPlan;
import crosssell.store.ledger.Part;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import crosssell.store.ownership.ConcurrentPuts;
import crosssell.store.ownership.Outcomes;
import crosssell.store.ownership.RowLines;
import crosssell.store.ownership.StoredRow;
import crosssell.store.ownership.WriteOutcome;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The loader of parts into the table. It finishes an upload once every part is put.
///
/// Progress is saved every few thousand rows: if an invocation is cut short, the next continues from there. Rows that
/// are put twice change nothing.
final class PartLoader {

    private static final int ROWS_BETWEEN_NOTES = 5_000;

    /// How many attempts at a part may be cut off without progress before one fails with that reason. The queue makes
    /// five attempts.
    private static final int MOST_CUT_OFF = 4;

    /// The same for the only part of an upload, which is put by the invocation that read it.
    private static final int MOST_CUT_OFF_ALONE = Loader.MOST_CUT_OFF;

    /// A part that ends every process that takes it up.
    private static final class NeverEnding extends IllegalStateException {

        private static final long serialVersionUID = 1;

        private final String why;

        NeverEnding(String why) {
            super(why);
            this.why = why;
        }
    }

    private final IngestPorts at;

    PartLoader(IngestPorts ports) {
        this.at = ports;
    }

    /// Puts what is left of a part, or as much as the invocation has time for: the rest goes back to the queue.
    ///
    /// @return whether nobody else was at it
    boolean load(String uploadId, int number, Invocation invocation) {
        Optional<Part> taken =
                at.parts().take(uploadId, number, invocation.owner(), at.clock().instant(), invocation.deadline());
        taken.ifPresent(part -> load(part, invocation));
        return taken.isPresent();
    }

    private void load(Part taken, Invocation invocation) {
        Part part = taken;
        try {
            Optional<LoadPlan> plan = at.parts().plan(part.uploadId());
            if (plan.isPresent() && isLoading(part.uploadId())) {
                part = put(part, plan.get(), invocation);
                if (part.done()) {
                    settle(plan.get());
                }
            } else if (plan.isPresent()
                    && (taken.attempts().cutOff() > 0 || taken.attempts().failure() != null)) {
                // Whoever noted that the upload is loaded may have been cut off before it told so.
                upload(plan.get())
                        .filter(upload -> upload.state() == UploadState.LOADED)
                        .ifPresent(upload -> tell(upload, plan.get()));
            }
        } catch (RuntimeException e) {
            fail(part, e, invocation);
            throw e;
        } catch (Error e) { // as much as a crash
            at.parts().save(stored(part).abandoned(), invocation.owner());
            throw e;
        }
        at.parts().save(part.released(null), invocation.owner());
        if (!part.done() && isLoading(part.uploadId())) {
            at.work().send(new Work.LoadPart(part.uploadId(), part.number()));
        }
    }

    /// The part as it was saved last.
    private Part stored(Part part) {
        return at.parts().parts(part.uploadId()).stream()
                .filter(stored -> stored.number() == part.number())
                .findAny()
                .orElse(part);
    }

    /// Releases the part and notes the failure in the upload.
    private void fail(Part part, RuntimeException failure, Invocation invocation) {
        try {
            Part stored = stored(part);
            at.parts()
                    .save(
                            failure instanceof NeverEnding never
                                    ? stored.givenUp(never.why)
                                    : stored.released(failure.toString()),
                            invocation.owner());
            at.parts()
                    .plan(part.uploadId())
                    .ifPresent(plan -> upload(plan)
                            .filter(upload -> upload.state() == UploadState.LOADING)
                            .ifPresent(upload -> at.ledger()
                                    .put(upload.becoming(
                                            UploadState.LOADING,
                                            at.clock().instant(),
                                            0,
                                            Remarks.failing(
                                                    plan.remarks(), at.parts().parts(part.uploadId()))))));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /// Puts rows until the part is done, the invocation's time is nearly up, or the upload is withdrawn.
    private Part put(Part begun, LoadPlan plan, Invocation invocation) {
        if (begun.done()) {
            return begun;
        }
        if (begun.attempts().cutOff() >= (plan.parts() > 1 ? MOST_CUT_OFF : MOST_CUT_OFF_ALONE)) {
            throw new NeverEnding(Remarks.neverPut(begun.attempts().cutOff()));
        }
        Part part = begun;
        String key = Arrival.partKey(part.uploadId(), part.number());
        try (Spool spool = new Spool()) {
            if (!at.reports().download(key, spool.file("part"))) {
                throw new IllegalStateException(key + " is no longer in the report bucket: upload the file again");
            }
            try (RowLines.Reader rows = new RowLines.Reader(
                    new BufferedInputStream(Files.newInputStream(spool.file("part")), 1 << 16), plan.version())) {
                rows.skip(part.written());
                do {
                    part = putSome(part, rows);
                    at.parts().save(part, invocation.owner());
                } while (!part.done() && !invocation.isNearItsEnd(at.clock().instant()) && isLoading(part.uploadId()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return part;
    }

    private Part putSome(Part part, RowLines.Reader rows) throws IOException {
        try (ConcurrentPuts puts = new ConcurrentPuts(at.table(), at.writesAtOnce())) {
            int count = 0;
            Optional<StoredRow> row = rows.next();
            while (row.isPresent()) {
                puts.put(row.get().row(), row.get().version());
                count++;
                row = count < ROWS_BETWEEN_NOTES ? rows.next() : Optional.empty();
            }
            Outcomes outcomes = puts.finish();
            return part.after(
                    part.written() + count, outcomes.of(WriteOutcome.UNCHANGED), outcomes.of(WriteOutcome.SUPERSEDED));
        }
    }

    /// Whether the upload still has to be loaded: it has not been withdrawn meanwhile.
    private boolean isLoading(String uploadId) {
        return at.ledger()
                .upload(uploadId)
                .filter(upload -> upload.state() == UploadState.LOADING)
                .isPresent();
    }

    /// Finishes the upload if every part is put. The invocation that puts the last part does so; if it is cut short,
    /// the next that gets its message.
    void settle(LoadPlan plan) {
        List<Part> parts =
                at.parts().parts(plan.uploadId()).stream().filter(plan::has).toList();
        Optional<Upload> loading = upload(plan).filter(upload -> upload.state() == UploadState.LOADING);
        if (!plan.isPut(parts) || loading.isEmpty()) {
            return;
        }
        if (plan.extract() != null) {
            at.table().put(plan.extract());
        }
        Upload loaded = loading.get()
                .becoming(
                        UploadState.LOADED,
                        at.clock().instant(),
                        parts.stream().mapToLong(Part::unchanged).sum(),
                        Remarks.loaded(plan.remarks(), parts));
        // Noted before it is told: who is told looks at the ledger.
        at.ledger().put(loaded);
        tell(loaded, plan);
    }

    /// Sends the message that the upload is loaded, at least once, and removes its prepared parts.
    void tell(Upload loaded, LoadPlan plan) {
        at.recompute().sendDelayed(changed(loaded));
        for (int part = 1; part <= plan.parts(); part++) {
            at.reports().delete(Arrival.partKey(plan.uploadId(), part));
        }
    }

    /// The message that an upload has changed the table.
    static FinishedUpload changed(Upload upload) {
        return new FinishedUpload(upload.id(), Objects.requireNonNull(upload.loadedAt(), "a finished upload"));
    }

    private Optional<Upload> upload(LoadPlan plan) {
        return at.ledger().upload(plan.uploadId());
    }
}
