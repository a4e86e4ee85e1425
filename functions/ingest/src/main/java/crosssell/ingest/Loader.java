package crosssell.ingest;

import crosssell.bucket.ObjectVersion;
import crosssell.queue.Work;
import crosssell.store.ledger.LoadPlan;
import crosssell.store.ledger.Part;
import crosssell.store.ledger.Remark;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import crosssell.uploads.BadFile;
import crosssell.uploads.Mapping;
import crosssell.uploads.SettingsDocument;
import crosssell.uploads.UploadPrefix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The loader of uploaded files into the ownership table.
///
/// A file is read once, into parts of rows ready to be put, because one with too many bad rows must change nothing.
/// One part is put at once; more are left on the queue, for as many invocations as there are.
public final class Loader {

    /// How many attempts to read a file may be cut off before it is refused. Lambda makes three attempts.
    static final int MOST_CUT_OFF = 2;

    private final IngestPorts at;
    private final Planner planner;
    private final PartLoader parts;

    public Loader(IngestPorts ports) {
        this.at = ports;
        this.planner = new Planner(ports);
        this.parts = new PartLoader(ports);
    }

    /// Loads or refuses the file, unless an earlier delivery has done so; continues one that was cut short.
    ///
    /// A failure of a bucket or a table is thrown; when the event is delivered again, loading continues.
    ///
    /// @return the upload as it then stands in the ledger
    public Upload load(Arrival arrival, Invocation invocation) {
        String id = arrival.uploadId();
        Optional<Upload> known = at.ledger().upload(id);
        Upload upload = known.isPresent() ? known.get() : begin(arrival);
        if (upload.state().isFinished()) {
            tellAgain(upload);
            return upload;
        }
        Optional<Part> reading =
                at.parts().take(id, Part.READING, invocation.owner(), at.clock().instant(), invocation.deadline());
        if (reading.isPresent()) {
            load(arrival, reading.get(), invocation);
        }
        return at.ledger().upload(id).orElseThrow();
    }

    /// The invocation that saved the upload as loaded may have been cut off before it sent the message.
    void tellAgain(Upload upload) {
        if (upload.state() == UploadState.LOADED
                && at.parts().parts(upload.id()).stream()
                        .anyMatch(part -> part.number() == Part.READING
                                && !part.attempts().isAtPeace())) {
            at.parts().plan(upload.id()).ifPresent(plan -> parts.tell(upload, plan));
        }
    }

    /// Enters an upload that the ledger does not know. If all tables were lost, the bucket still knows whether it was
    /// withdrawn.
    private Upload begin(Arrival arrival) {
        boolean withdrawn;
        try (Spool spool = new Spool()) {
            withdrawn = at.reports().download(Arrival.withdrawnKey(arrival.uploadId()), spool.file("withdrawn"));
        }
        Upload upload = arrival.upload(
                withdrawn ? UploadState.WITHDRAWN : UploadState.RECEIVED,
                Reading.NOTHING,
                withdrawn ? List.of(Remark.of("withdrawn before the tables were lost")) : List.of());
        at.ledger().put(upload);
        return upload;
    }

    /// Reads the file, unless an earlier delivery did, and has it loaded.
    private void load(Arrival arrival, Part reading, Invocation invocation) {
        try {
            if (at.parts().plan(arrival.uploadId()).isEmpty()) {
                read(arrival, reading);
            }
            dispatch(arrival.uploadId(), invocation);
        } catch (RuntimeException e) {
            fail(arrival, reading, e, invocation);
            throw e;
        } catch (Error e) { // as much as a crash
            at.parts().save(reading.abandoned(), invocation.owner());
            throw e;
        }
        at.parts().save(reading.released(null), invocation.owner());
    }

    /// Reads it, unless that was cut off too often. A failure of a bucket or a table is reported, and is not counted.
    private void read(Arrival arrival, Part reading) {
        int cutOff = reading.attempts().cutOff();
        if (cutOff >= MOST_CUT_OFF) {
            refuse(arrival, Reading.NOTHING, List.of(Remark.of(Remarks.neverRead(cutOff))));
            return;
        }
        if (cutOff > 0) {
            say(arrival, Remarks.cutOff(cutOff));
        }
        decide(arrival);
    }

    /// Releases the reading and notes the failure in the upload, unless it has progressed since.
    private void fail(Arrival arrival, Part reading, RuntimeException failure, Invocation invocation) {
        try {
            at.parts().save(reading.released(failure.toString()), invocation.owner());
            say(arrival, Remarks.notRead(failure));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void say(Arrival arrival, String remark) {
        at.ledger().put(arrival.upload(UploadState.RECEIVED, Reading.NOTHING, List.of(Remark.of(remark))));
    }

    private void decide(Arrival arrival) {
        try (Spool spool = new Spool()) {
            if (Mapping.isMapping(arrival.object().key())) {
                check(arrival);
                return;
            }
            if (!download(arrival.object(), spool.file("content"))) {
                throw gone();
            }
            switch (planner.plan(arrival, spool)) {
                case Verdict.Good good -> {
                    at.ledger()
                            .put(arrival.upload(
                                    UploadState.LOADING,
                                    good.reading(),
                                    good.plan().remarks()));
                    at.parts().enter(good.plan(), good.reading().parts());
                }
                case Verdict.Bad bad -> refuse(arrival, bad.reading(), bad.reasons());
            }
        } catch (BadFile e) {
            refuse(arrival, Reading.NOTHING, List.of(Remark.of(e.getMessage())));
        }
    }

    private static BadFile gone() {
        return new BadFile("the object was removed before it could be read");
    }

    /// Fetches only as much of a settings file as shows that it is too large.
    private boolean download(ObjectVersion object, Path file) throws BadFile {
        if (UploadPrefix.ofKey(object.key()) != UploadPrefix.SETTINGS) {
            return at.uploads().download(object, file);
        }
        Optional<byte[]> start = at.uploads().start(object, SettingsDocument.MAX_BYTES + 1);
        try {
            if (start.isPresent()) {
                Files.write(file, start.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start.isPresent();
    }

    /// A mapping changes nothing by itself. It is read, so that its mistakes are reported at once.
    private void check(Arrival arrival) throws BadFile {
        byte[] start =
                at.uploads().start(arrival.object(), Mapping.MAX_BYTES + 1).orElseThrow(Loader::gone);
        Mapping.parse(Mapping.text(start));
        at.ledger()
                .put(arrival.upload(UploadState.LOADING, Reading.NOTHING, List.of())
                        .becoming(
                                UploadState.LOADED,
                                at.clock().instant(),
                                0,
                                List.of(Remark.of(
                                        "a mapping: the file that it is named after is read with it when uploaded"))));
    }

    private void refuse(Arrival arrival, Reading reading, List<Remark> reasons) {
        reading.parts().forEach(part -> at.reports().delete(Arrival.partKey(part.uploadId(), part.number())));
        at.ledger()
                .put(arrival.upload(UploadState.RECEIVED, reading, reasons)
                        .becoming(UploadState.REFUSED, at.clock().instant(), 0, reasons));
    }

    /// Has the parts loaded that are not: one here and now, several by way of the queue.
    private void dispatch(String uploadId, Invocation invocation) {
        Optional<LoadPlan> plan = at.parts().plan(uploadId);
        if (plan.isEmpty()) {
            return;
        }
        List<Part> left = at.parts().parts(uploadId).stream()
                .filter(part -> plan.get().has(part) && !part.done())
                .toList();
        if (plan.get().parts() > 1 && !left.isEmpty()) {
            left.forEach(part -> at.work().send(new Work.LoadPart(uploadId, part.number())));
        } else if (left.isEmpty()) {
            parts.settle(plan.get());
        } else {
            parts.load(uploadId, left.getFirst().number(), invocation);
        }
    }
}
