package crosssell.store.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// How a run gets into the summary table: [write][#write], then [publish][#publish], all under the
/// [lease][#lease]; then [retire][#retire] what is no longer wanted.
public interface Publication {

    /// How long a run that nobody points to any more stays readable.
    Duration GRACE = Duration.ofDays(1);

    /// How long the period of a date that ends no month is kept.
    Duration PARTIAL_PERIODS_KEPT = Duration.ofDays(45);

    /// Takes the right to compute, for as long as until `until`: the guard against two recomputes at once.
    /// Whoever has it may take it again.
    ///
    /// @return whether it was free, lapsed or this owner's already
    boolean lease(String owner, Instant now, Instant until);

    /// Gives the lease back, if `owner` has it.
    void release(String owner);

    /// Writes documents of `run`. No reader sees them before [#publish].
    ///
    /// @param documents JSON by name; a name has at most 1024 bytes, a document any size
    void write(Run run, Map<String, byte[]> documents);

    /// Makes `run`, written whole, the one that readers find as of its date, by one conditional write. A run that
    /// began earlier never takes the place of one that began later.
    ///
    /// @return whether it did
    boolean publish(Run run);

    /// Drops partial periods older than [#PARTIAL_PERIODS_KEPT], but never the newest period; and lets every run
    /// expire after [#GRACE] that no period points to: superseded, dropped, or given up before it was published.
    void retire(Instant now);
}
