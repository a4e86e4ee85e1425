package crosssell.recompute;

import crosssell.metrics.model.Settings;
import crosssell.store.summary.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What a run says of itself, published beside its figures as the document `run`.
///
/// Source: definitions, section 12.
///
/// @param settings the settings in force
/// @param customers customers read, whether or not they count
/// @param rows rows of customers read
/// @param uploads ids of the loaded uploads when the run began to read, newest first
record RunDocument(
        String id,
        LocalDate asOf,
        boolean complete,
        Instant computedAt,
        String definitionVersion,
        Settings settings,
        long customers,
        long rows,
        List<String> uploads) {

    static RunDocument of(Run run, Settings settings, Fold fold, List<String> uploads) {
        return new RunDocument(
                run.id(),
                run.asOf(),
                run.complete(),
                run.computedAt(),
                run.definitionVersion(),
                settings,
                fold.customers(),
                fold.rows(),
                uploads);
    }
}
