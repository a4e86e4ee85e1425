package crosssell.ingest;

import crosssell.store.ledger.LoadPlan;
import crosssell.store.ledger.Remark;
import crosssell.store.ownership.Extract;
import crosssell.store.ownership.Extracts;
import crosssell.uploads.BadFile;
import crosssell.uploads.Mapping;
import crosssell.uploads.SettingsDocument;
import crosssell.uploads.UploadPrefix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a file and decides whether and how it is loaded.
final class Planner {

    private final IngestPorts at;

    Planner(IngestPorts ports) {
        this.at = ports;
    }

    /// Reads the file that `spool` has and puts the parts of its rows and the rejects into the report bucket. The
    /// table is not changed.
    ///
    /// @throws BadFile if the file cannot be read as a whole
    Verdict plan(Arrival arrival, Spool spool) throws BadFile {
        String key = arrival.object().key();
        UploadPrefix prefix = UploadPrefix.ofKey(key);
        Optional<String> settingsJson = at.table().settings();
        SettingsDocument settings =
                settingsJson.isPresent() ? SettingsDocument.parse(settingsJson.get()) : SettingsDocument.DEFAULT;
        Optional<RecordedMapping> mapping =
                RecordedMapping.inForce(arrival.object(), prefix, at.uploads(), settingsJson);
        Reading reading =
                read(arrival, prefix, mapping.isPresent() ? mapping.get().mapping() : Mapping.NONE, spool);
        if (reading.rejected() > 0) {
            at.reports().put(Arrival.rejectsKey(arrival.uploadId()), "text/csv; charset=utf-8", spool.file("rejects"));
        }
        if (reading.exceeds(settings.maxRejectedPercent())) {
            List<Remark> reasons = new ArrayList<>();
            reasons.add(Remark.of(Remarks.tooManyRejected(reading, settings.maxRejectedPercent())));
            reasons.addAll(reading.rejections());
            return new Verdict.Bad(reading, reasons);
        }
        String recorded = mapping.map(RecordedMapping::text).orElse(null);
        return reading.extract().isPresent()
                ? extract(arrival, reading, reading.extract().get(), recorded, settings)
                : good(reading, arrival, recorded, null, List.of());
    }

    private static boolean isOwnership(Arrival arrival) {
        return arrival.object().key().startsWith(UploadPrefix.OWNERSHIP.folder());
    }

    private Reading read(Arrival arrival, UploadPrefix prefix, Mapping mapping, Spool spool) throws BadFile {
        try (Staging staging = new Staging(at.reports(), arrival.uploadId(), spool.file("part"), at.partRows())) {
            return Reading.of(arrival.object().key(), prefix, mapping, spool, staging);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Verdict extract(
            Arrival arrival, Reading reading, ExtractRows rows, @Nullable String mapping, SettingsDocument settings)
            throws BadFile {
        if (rows.isEmpty()) {
            return new Verdict.Bad(reading, List.of(Remark.of(Remarks.EMPTY_EXTRACT)));
        }
        LocalDate date = ExtractDate.of(arrival.object().key(), rows, arrival.uploadedAt());
        Set<Long> spared = rows.sparesAll() ? Set.of() : rows.spared();
        Extract extract = new Extract(arrival.uploadId(), rows.of(), arrival.version(), date, spared);
        Extracts others = new Extracts(at.table().extracts());
        Optional<Extract> later = others.laterDayBefore(extract);
        if (later.isPresent()) {
            return new Verdict.Bad(reading, List.of(Remark.of(Remarks.outOfOrder(extract, later.get()))));
        }
        if (rows.sparesAll()) {
            return good(reading, arrival, mapping, null, List.of(Remarks.ENDS_NOTHING));
        }
        ExtractGuard guard = ExtractGuard.of(at.table(), others, extract, rows);
        return guard.exceeds(settings.maxEndedPercent())
                ? new Verdict.Bad(
                        reading, List.of(Remark.of(Remarks.tooManyEnded(guard, extract, settings.maxEndedPercent()))))
                : good(reading, arrival, mapping, extract, Remarks.ended(guard, extract));
    }

    private Verdict good(
            Reading reading, Arrival arrival, @Nullable String mapping, @Nullable Extract extract, List<String> first) {
        List<Remark> remarks = new ArrayList<>(Remark.of(first));
        remarks.addAll(reading.rejections());
        remarks.addAll(Remark.of(reading.advice()));
        if (isOwnership(arrival) && at.table().catalogue().isNone()) {
            remarks.add(Remark.of(Remarks.NO_CATALOGUE));
            reading.products().remark().map(Remark::of).ifPresent(remarks::add);
        }
        return new Verdict.Good(
                reading,
                new LoadPlan(
                        arrival.uploadId(),
                        arrival.version(),
                        mapping,
                        extract,
                        reading.parts().size(),
                        remarks));
    }
}
