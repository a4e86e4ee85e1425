package crosssell.store.summary;

import crosssell.store.lease.Lease;
import crosssell.store.lease.Leases;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/// The writer's side of the summary table: [write][#write] a run, then [publish][#publish] it, both [under][#under] a
/// lease; then [retire][#retire] old runs.
public interface Publication {

    /// How long a run stays at least that nobody points to any more.
    Duration GRACE = Duration.ofDays(1);

    /// How long a run of a date that ends no month is kept, in force or not.
    Duration PARTIAL_PERIODS_KEPT = Duration.ofDays(45);

    /// How many months a published run of a month's end is kept after another has taken its place, so that it can
    /// still be told what was reported: two years, and the month in which they are closed.
    int REPORTED_MONTHS = 25;

    /// Until when the figures of a published run are kept that `now` is found to be in force no more, in whole
    /// seconds, as DynamoDB counts.
    static Instant keptUntil(Run run, Instant now, int reportedMonths) {
        if (run.complete()) {
            return now.truncatedTo(ChronoUnit.SECONDS)
                    .atOffset(ZoneOffset.UTC)
                    .plusMonths(reportedMonths)
                    .toInstant();
        }
        Instant asIfInForce = run.computedAt().plus(PARTIAL_PERIODS_KEPT);
        Instant atLeast = now.plus(GRACE);
        return (asIfInForce.isAfter(atLeast) ? asIfInForce : atLeast).truncatedTo(ChronoUnit.SECONDS);
    }

    /// Who may compute: the guard against two recomputes at once.
    Leases leases();

    /// The same, but that nothing is published once `lease` is not its holder's any more.
    Publication under(Lease lease);

    /// Writes documents of `run`. No reader sees them before [#publish].
    ///
    /// @param documents of any size, taken from the stream one after the other
    void write(Run run, Stream<Document> documents);

    /// Makes `run`, written whole, the one that readers find as of its date, by one conditional write. A run that
    /// began earlier never takes the place of one that began later.
    ///
    /// @return whether it did
    /// @throws LeaseLost if this is [#under] a lease that another has by now; then nothing is changed
    boolean publish(Run run);

    /// Drops partial periods older than [#PARTIAL_PERIODS_KEPT], but never the newest period; and lets every run
    /// expire that no period points to: at [#keptUntil] if it was published, else after [#GRACE]. That it was
    /// published is remembered for good.
    void retire(Instant now);
}
