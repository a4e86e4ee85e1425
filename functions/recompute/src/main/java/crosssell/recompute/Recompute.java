package crosssell.recompute;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.files.BadFile;
import crosssell.files.SettingsDocument;
import crosssell.metrics.Calculation;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.SellingEffort;
import crosssell.metrics.model.Settings;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ownership.OwnershipTable;
import crosssell.store.summary.FiguresJson;
import crosssell.store.summary.Publication;
import crosssell.store.summary.Run;
import crosssell.store.summary.RunDocument;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Computes the figures of every date asked for from one read of the ownership table, and publishes each date's
/// run whole.
public final class Recompute {

    private final OwnershipTable ownership;
    private final UploadLedger ledger;
    private final Publication publication;
    private final Clock clock;

    public Recompute(OwnershipTable ownership, UploadLedger ledger, Publication publication, Clock clock) {
        this.ownership = ownership;
        this.ledger = ledger;
        this.publication = publication;
        this.clock = clock;
    }

    /// Runs it.
    ///
    /// @param owner names this recompute; a retry of the same one has the same name
    /// @param atMost how long it can last at most
    /// @throws IllegalArgumentException if the request cannot be met
    /// @throws IllegalStateException if another recompute is at work, or the stored settings cannot be read
    public RecomputeResult run(RecomputeRequest request, String owner, Duration atMost) {
        Instant start = clock.instant();
        List<LocalDate> dates = request.dates(LocalDate.ofInstant(start, ZoneOffset.UTC));
        if (!publication.lease(owner, start, start.plus(atMost))) {
            throw new AnotherIsAtWork();
        }
        try {
            RecomputeResult result = recompute(dates, start);
            publication.retire(clock.instant());
            return result;
        } finally {
            publication.release(owner);
        }
    }

    private RecomputeResult recompute(List<LocalDate> dates, Instant start) {
        LoadedUploads uploads = LoadedUploads.of(ledger);
        String uploadedSettings = ownership.settings().orElse("{}");
        Settings settings = settings(uploadedSettings);
        Catalogue catalogue = ownership.catalogue();
        SellingEffort effort = ownership.effort();
        Fold fold = Fold.of(
                ownership,
                dates.stream()
                        .map(date -> new Calculation(settings, catalogue, effort, date))
                        .toList());
        fold.tallies().forEach(uploads::rejectIn);
        List<RecomputeResult.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            Run run = Run.begin(dates.get(i), start, settings, Calculation.DEFINITION_VERSION);
            publication.write(run, FiguresJson.documents(fold.tallies().get(i).figures()));
            publication.write(run, Map.of("settings", uploadedSettings.getBytes(UTF_8)));
            RunDocument document = RunDocument.of(run, settings, fold.customers(), fold.rows(), uploads.ids());
            publication.write(run, Map.of("run", FiguresJson.of(document)));
            outcomes.add(RecomputeResult.Outcome.of(run, publication.publish(run)));
        }
        double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
        return new RecomputeResult(
                outcomes, fold.customers(), fold.rows(), uploads.ids().size(), seconds);
    }

    private static Settings settings(String uploaded) {
        try {
            return SettingsDocument.parse(uploaded).metrics();
        } catch (BadFile e) {
            throw new IllegalStateException("the stored settings cannot be read: " + e.getMessage(), e);
        }
    }
}
