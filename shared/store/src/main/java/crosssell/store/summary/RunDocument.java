package crosssell.store.summary;

import crosssell.metrics.model.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The description of a run, published beside its figures as the document `run`.
///
/// Source: docs/http-api.md, "What was reported".
///
/// @param settings the settings in force
/// @param customers customers read, whether or not they count
/// @param rows rows of customers read
/// @param uploads ids of the loaded uploads when the run began to read, newest first
public record RunDocument(
        String id,
        LocalDate asOf,
        boolean complete,
        Instant computedAt,
        String definitionVersion,
        Settings settings,
        long customers,
        long rows,
        List<String> uploads) {

    /// The description of `run`.
    public static RunDocument of(Run run, Settings settings, long customers, long rows, List<String> uploads) {
        return new RunDocument(
                run.id(),
                run.asOf(),
                run.complete(),
                run.computedAt(),
                run.definitionVersion(),
                settings,
                customers,
                rows,
                uploads);
    }
}
