package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.store.summary.JsonText;
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

    private static final JsonText NULL = JsonText.of("null".getBytes(UTF_8));

    private Envelope() {}

    /// @param run the run the data are of; absent while nothing is published
    static JsonText around(@Nullable Run run, AnswerData found) {
        Map<String, JsonText> members = new LinkedHashMap<>();
        members.put("asOf", run == null ? NULL : Json.string(run.asOf().toString()));
        members.put("run", run == null ? NULL : head(run));
        members.put("data", found.json());
        if (found.next() != null) {
            members.put("next", Json.string(found.next()));
        }
        return Json.object(members);
    }

    /// What [RunHead] is as JSON, without a mapper: its classes would be a good part of a cold start.
    private static JsonText head(Run run) {
        Map<String, JsonText> members = new LinkedHashMap<>();
        members.put("id", Json.string(run.id()));
        members.put("computedAt", Json.string(run.computedAt().toString()));
        members.put("definitionVersion", Json.string(run.definitionVersion()));
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
