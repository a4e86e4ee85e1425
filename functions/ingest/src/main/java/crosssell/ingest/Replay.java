package crosssell.ingest;

import crosssell.bucket.ObjectVersion;
import crosssell.bucket.StoredObject;
import crosssell.queue.Work;
import crosssell.store.ledger.LoadPlan;
import crosssell.store.ledger.Upload;
import crosssell.store.ownership.Extract;
import crosssell.store.ownership.UploadVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Rebuilds the table from the upload bucket: everything in it is removed, and every upload that is loaded and not
/// withdrawn is put again. What the bucket has and the ledger does not know is loaded as if it arrived now, in the
/// order in which it was stored.
final class Replay {

    /// The progress of a replay once the table is empty. Sorts before every upload's id.
    private static final String CLEARED = "0";

    /// The time that must be left to begin an upload, unless it is the first of an invocation.
    private static final Duration FOR_ONE = Duration.ofMinutes(10);

    private final IngestPorts at;
    private final String bucket;
    private final Restoration restoration;
    private final Loader loader;

    /// @param bucket the upload bucket's name
    Replay(IngestPorts ports, String bucket) {
        this.bucket = bucket;
        this.at = ports;
        this.restoration = new Restoration(ports);
        this.loader = new Loader(ports);
    }

    /// Replays, or continues with the upload that comes after `done`. If time runs out, the rest goes back to the
    /// queue.
    ///
    /// @param done the id of an upload; empty = begin
    /// @throws WorkConflict if a withdrawal or another replay is at work
    void after(String done, Invocation invocation) {
        Optional<String> left = ExclusiveWork.done(at, invocation, () -> {
            if (done.isEmpty()) {
                clear();
            }
            return replay(done, invocation);
        });
        left.ifPresent(last -> at.work().send(new Work.Replay(last)));
    }

    /// Removes everything but what could not be put again, because its file is gone.
    private void clear() {
        Set<String> kept = new HashSet<>();
        Set<UploadVersion> versions = new HashSet<>();
        for (Upload upload : Uploads.live(at.ledger())) {
            Optional<LoadPlan> plan = at.parts().plan(upload.id());
            if (plan.isPresent() && !restoration.isPossible(upload)) {
                kept.add(upload.id());
                versions.add(plan.get().version());
                at.ledger().put(upload.remarked(LostFile.leftByReplay()));
            }
        }
        at.table().extracts().stream()
                .map(Extract::uploadId)
                .filter(id -> !kept.contains(id))
                .forEach(at.table()::removeExtract);
        Segments.each(segment -> at.table().rows(segment, Segments.COUNT, stored -> {
            if (!versions.contains(stored.version().upload())) {
                at.table().remove(stored);
            }
        }));
    }

    /// The id of the last upload put, if time was up before all were.
    private Optional<String> replay(String done, Invocation invocation) {
        String last = done.isEmpty() ? CLEARED : done;
        boolean furtherOn = done.isEmpty();
        for (Step step : steps(last, invocation)) {
            if (furtherOn && !invocation.hasLeft(FOR_ONE, at.clock().instant())) {
                return Optional.of(last);
            }
            step.put.run();
            last = step.uploadId;
            furtherOn = true;
        }
        return Optional.empty();
    }

    private record Step(String uploadId, Runnable put) {}

    /// What is to be put after `last`, in the order of upload ids.
    private List<Step> steps(String last, Invocation invocation) {
        return Stream.concat(
                        Uploads.live(at.ledger()).stream().map(upload -> new Step(upload.id(), () -> put(upload))),
                        unknown().stream()
                                .map(arrival -> new Step(arrival.uploadId(), () -> loader.load(arrival, invocation))))
                .filter(step -> step.uploadId.compareTo(last) > 0)
                .sorted(Comparator.comparing(Step::uploadId))
                .toList();
    }

    private void put(Upload upload) {
        at.parts().plan(upload.id()).ifPresent(plan -> put(upload, plan));
        loader.tellAgain(upload);
    }

    private void put(Upload upload, LoadPlan plan) {
        RestorationOutcome restored = restoration.of(upload, plan, row -> true);
        if (!(restored instanceof RestorationOutcome.Whole) && !upload.remarks().contains(LostFile.leftByReplay())) {
            at.ledger().put(upload.remarked(LostFile.lostInReplay(restored)));
        }
        if (plan.extract() != null && plan.isPut(at.parts().parts(upload.id()))) {
            at.table().put(plan.extract());
        }
    }

    /// What the bucket has and the ledger does not know, or knows only from this replay, which was cut short before it
    /// had loaded it.
    private List<Arrival> unknown() {
        Map<ObjectVersion, Upload> known = new HashMap<>();
        at.ledger().newestFirst().forEach(upload -> known.put(Arrival.objectOf(upload), upload));
        Map<String, Deque<StoredObject>> oldestFirst = new LinkedHashMap<>();
        at.uploads()
                .versions(
                        bucket,
                        stored -> oldestFirst
                                .computeIfAbsent(stored.object().key(), key -> new ArrayDeque<>())
                                .addFirst(stored));
        List<Arrival> unknown = new ArrayList<>();
        oldestFirst.forEach((key, versions) -> {
            if (!key.endsWith("/")) {
                unknown.addAll(unknown(versions, known));
            }
        });
        return unknown;
    }

    /// Of one key: a bucket lists times in whole seconds, and versions in their order. So each is taken to be later
    /// than
    /// the one before.
    private static List<Arrival> unknown(Iterable<StoredObject> oldestFirst, Map<ObjectVersion, Upload> known) {
        List<Arrival> unknown = new ArrayList<>();
        Instant before = Instant.EPOCH;
        for (StoredObject stored : oldestFirst) {
            Instant storedAt = stored.storedAt().isAfter(before) ? stored.storedAt() : before.plusMillis(1);
            Arrival arrival = new Arrival(stored.object(), "", storedAt, stored.bytes());
            Upload upload = known.get(stored.object());
            if (upload == null || (!upload.state().isFinished() && upload.id().equals(arrival.uploadId()))) {
                unknown.add(arrival);
                before = storedAt;
            } else {
                before = upload.uploadedAt();
            }
        }
        return unknown;
    }
}
