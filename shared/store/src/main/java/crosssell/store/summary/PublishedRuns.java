package crosssell.store.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// What readers see of the summary table. Whoever holds a [Run] reads that run whole, though another may have
/// taken its place since: a superseded run is kept for a day.
public interface PublishedRuns {

    /// The run of every published as-of date, newest date first.
    List<Run> periods();

    /// The run of the newest published as-of date; empty while nothing is published.
    Optional<Run> newest();

    /// The run published as of `asOf`.
    Optional<Run> asOf(LocalDate asOf);

    /// The run of this id, published or superseded; empty once it is gone.
    Optional<Run> run(String id);

    /// One document of a run, such as `matrix` or `segments/size`.
    Optional<JsonText> text(Run run, String name);

    /// All documents of a run whose name begins with `prefix`, by name.
    SortedMap<String, JsonText> texts(Run run, String prefix);

    /// The bytes of one document, for who looks into it.
    default Optional<byte[]> document(Run run, String name) {
        return text(run, name).map(JsonText::bytes);
    }
}
