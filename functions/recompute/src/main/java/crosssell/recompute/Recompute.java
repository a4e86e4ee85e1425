package crosssell.recompute;

import crosssell.metrics.Calculation;
import crosssell.metrics.Tally;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.SellingEffort;
import crosssell.metrics.model.Settings;
import crosssell.queue.RecomputeOrder;
import crosssell.store.lease.HeldLease;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ownership.OwnershipTable;
import crosssell.store.summary.Publication;
import crosssell.store.summary.Run;
import crosssell.store.summary.RunContents;
import crosssell.store.summary.RunDocument;
import crosssell.uploads.BadFile;
import crosssell.uploads.SettingsDocument;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Computes the figures of every date asked for from one read of the ownership table, and publishes each date's
/// run whole. Then writes their reports, except for the months of a history: if a report fails, the figures stay.
public final class Recompute {

    private final OwnershipTable ownership;
    private final UploadLedger ledger;
    private final Publication publication;
    private final @Nullable Reports reports;
    private final Clock clock;

    /// A run as it was written, and what its figures are made of.
    private record Written(Run run, RunDocument document, Tally tally) {}

    /// Without reports.
    public Recompute(OwnershipTable ownership, UploadLedger ledger, Publication publication, Clock clock) {
        this(ownership, ledger, publication, null, clock);
    }

    public Recompute(
            OwnershipTable ownership,
            UploadLedger ledger,
            Publication publication,
            @Nullable Reports reports,
            Clock clock) {
        this.ownership = ownership;
        this.ledger = ledger;
        this.publication = publication;
        this.reports = reports;
        this.clock = clock;
    }

    /// Runs it.
    ///
    /// @param holder names this recompute: another for every attempt
    /// @throws IllegalArgumentException if the request cannot be met
    /// @throws IllegalStateException if another recompute is at work, or takes over; if the stored settings cannot be
    ///     read; if the reports of what was published cannot be written
    public RecomputeResult run(RecomputeOrder request, String holder) {
        Instant start = clock.instant();
        List<LocalDate> dates = request.dates(LocalDate.ofInstant(start, ZoneOffset.UTC));
        try (HeldLease held =
                HeldLease.take(publication.leases(), "recompute", holder, clock).orElseThrow(RecomputeRunning::new)) {
            List<Written> published = new ArrayList<>();
            RecomputeResult result = recompute(dates, start, publication.under(held.lease()), published);
            publication.retire(clock.instant());
            List<LocalDate> reported = request.withoutHistory().dates(LocalDate.ofInstant(start, ZoneOffset.UTC));
            published.removeIf(each -> !reported.contains(each.run().asOf()));
            report(published, result, held);
            return result;
        }
    }

    private RecomputeResult recompute(List<LocalDate> dates, Instant start, Publication mine, List<Written> published) {
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
            Tally tally = fold.tallies().get(i);
            RunDocument document = RunDocument.of(run, settings, fold.customers(), fold.rows(), uploads.ids());
            mine.write(run, RunContents.of(run, tally.figures(), document, uploadedSettings));
            boolean isPublished = mine.publish(run);
            outcomes.add(RecomputeResult.Outcome.of(run, isPublished));
            if (isPublished) {
                published.addFirst(new Written(run, document, tally));
            }
        }
        double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
        return new RecomputeResult(
                outcomes, fold.customers(), fold.rows(), uploads.ids().size(), seconds);
    }

    /// Newest first: that is the one that is waited for. Figures are worked out again rather than kept: those of a
    /// long history would not fit into memory.
    private void report(List<Written> published, RecomputeResult result, HeldLease held) {
        Reports written = reports;
        if (written == null) {
            return;
        }
        try {
            for (Written each : published) {
                held.check(); // or another may announce the same
                written.write(each.run(), each.tally().figures(), each.document());
            }
        } catch (RuntimeException failure) { // whatever it is, what was published is told before it
            throw new ReportFailed(result, failure);
        }
    }

    private static Settings settings(String uploaded) {
        try {
            return SettingsDocument.parse(uploaded).metrics();
        } catch (BadFile e) {
            throw new IllegalStateException("the stored settings cannot be read: " + e.getMessage(), e);
        }
    }
}
