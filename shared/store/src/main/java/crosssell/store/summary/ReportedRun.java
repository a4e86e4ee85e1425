package crosssell.store.summary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A run that was published, in force or replaced since.
///
/// @param keptUntil until when its figures are kept; absent = for as long as it is in force, and until the next
///     retirement
/// @param kept whether they still are
public record ReportedRun(Run run, @Nullable Instant keptUntil, boolean kept) {

    static ReportedRun of(Run run, @Nullable Instant keptUntil, Instant now) {
        return new ReportedRun(run, keptUntil, keptUntil == null || now.isBefore(keptUntil));
    }
}
