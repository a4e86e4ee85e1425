package crosssell.api;

import crosssell.store.summary.FiguresJson;
import crosssell.store.summary.ReportedRun;
import crosssell.store.summary.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is around the data of every answer: `{"asOf", "run": {"id", "computedAt", "definitionVersion"}, "data"}`,
/// and `"next"` where a list goes on.
final class Envelope {

    private Envelope() {}

    /// @param run the run the data are of; absent while nothing is published
    static byte[] around(@Nullable Run run, Found found) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("asOf", FiguresJson.of(run == null ? null : run.asOf()));
        members.put("run", FiguresJson.of(run == null ? null : RunHead.of(run)));
        members.put("data", found.json());
        if (found.next() != null) {
            members.put("next", FiguresJson.of(found.next()));
        }
        return Json.object(members);
    }

    /// A run in a few words.
    record RunHead(String id, Instant computedAt, String definitionVersion) {

        static RunHead of(Run run) {
            return new RunHead(run.id(), run.computedAt(), run.definitionVersion());
        }
    }

    /// One published period, for the list of them.
    record Period(LocalDate asOf, boolean complete, RunHead run) {

        static Period of(Run run) {
            return new Period(run.asOf(), run.complete(), RunHead.of(run));
        }
    }

    /// One run that was published once, for the list of them: ask for its figures by `run`.
    ///
    /// @param complete whether the date is its month's last day
    /// @param current whether it is what `as_of` its date answers now
    /// @param keptUntil until when its figures can be asked for; absent while that has no end
    record Reported(
            LocalDate asOf,
            boolean complete,
            boolean current,
            @Nullable Instant keptUntil,
            RunHead run) {

        static Reported of(ReportedRun reported, boolean current) {
            Run run = reported.run();
            return new Reported(run.asOf(), run.complete(), current, reported.keptUntil(), RunHead.of(run));
        }
    }
}
