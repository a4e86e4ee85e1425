package crosssell.recompute;

import crosssell.store.summary.Run;
import java.time.LocalDate;
import java.util.List;

/// What a recompute did.
///
/// @param runs one per date, oldest first
/// @param customers how many customers the table holds
/// @param rows how many rows they have
/// @param uploads how many loaded uploads these come from
/// @param seconds how long it took
public record RecomputeResult(List<Outcome> runs, long customers, long rows, int uploads, double seconds)
        implements Turn {

    /// One date's run.
    ///
    /// @param complete the date is its month's last day
    /// @param published readers find it now; `false` if one that began later was published before it
    public record Outcome(String id, LocalDate asOf, boolean complete, boolean published) {

        static Outcome of(Run run, boolean published) {
            return new Outcome(run.id(), run.asOf(), run.complete(), published);
        }
    }
}
