package crosssell.store.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The readers' side of the summary table. A reader that holds a [Run] reads that run whole, even if another has taken
/// its place since: [Publication#keptUntil] says for how long.
public interface PublishedRuns {

    /// The run of every published as-of date, newest date first.
    List<Run> periods();

    /// The run of the newest published as-of date; empty while nothing is published.
    Optional<Run> newest();

    /// The run published as of `asOf`.
    Optional<Run> asOf(LocalDate asOf);

    /// The run of this id, in force or superseded; empty if none such was published, or its figures are gone.
    default Optional<Run> run(String id) {
        return reported(id).filter(ReportedRun::kept).map(ReportedRun::run);
    }

    /// The run of this id, if it was ever published.
    ///
    /// @param id has the form of one
    Optional<ReportedRun> reported(String id);

    /// Published runs whose figures are kept, in force or superseded: newest date first, and the newest of one date
    /// first.
    ///
    /// @param prefix of those whose id begins so, such as a date or a month; empty = of all
    /// @param before those that come after this id in that order; absent = from the first
    List<ReportedRun> reported(String prefix, int limit, @Nullable String before);

    /// One document of a run, such as `matrix` or `segments/size` ([RunContents]).
    Optional<Gzip> document(Run run, String name);

    /// The names of all documents of a run that begin with `prefix`, in order.
    List<String> names(Run run, String prefix);
}
