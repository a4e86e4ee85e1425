package crosssell.api;

import crosssell.http.Nearness;
import crosssell.http.Parameter;
import crosssell.http.Problem;
import crosssell.http.Request;
import crosssell.store.summary.PublishedRuns;
import crosssell.store.summary.ReportedRun;
import crosssell.store.summary.Run;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Which run a request is about: that of the cursor of an earlier answer, or of `as_of`, of `period`, or `run`
/// itself; else the newest.
record RunChoice(PublishedRuns runs) {

    /// The most runs that a problem names.
    private static final int TOLD = 10;

    /// @throws Problem if there is no such run, or no more, or if parameters contradict each other
    Run of(Request request) {
        Parameters.oneAtMost(request, Parameters.AS_OF, Parameters.PERIOD, Parameters.RUN);
        Optional<Cursor> cursor = Cursor.of(request);
        if (cursor.isPresent()) {
            return ofCursor(cursor.get(), request);
        }
        return request.parameter(Parameters.AS_OF)
                .map(this::asOf)
                .or(() -> request.parameter(Parameters.PERIOD).map(this::period))
                .or(() -> request.parameter(Parameters.RUN).map(this::named))
                .or(runs::newest)
                .orElseThrow(Problems::nothingPublished);
    }

    private Run ofCursor(Cursor cursor, Request request) {
        Run run = Optional.of(cursor.run())
                .filter(Run::isId)
                .flatMap(runs::run)
                .orElseThrow(() -> Problems.gone(
                        Parameters.CURSOR,
                        cursor.toString(),
                        "the run of this cursor is gone: ask again without cursor"));
        agree(request, Parameters.AS_OF, run.asOf().toString());
        agree(request, Parameters.PERIOD, YearMonth.from(run.asOf()).toString());
        agree(request, Parameters.RUN, run.id());
        return run;
    }

    private static void agree(Request request, Parameter parameter, String ofCursor) {
        request.parameter(parameter).filter(value -> !value.equals(ofCursor)).ifPresent(value -> {
            throw Problem.parameter(parameter.name(), value, "must be left out, or be the cursor's, " + ofCursor);
        });
    }

    private Run asOf(String value) {
        return runs.asOf(LocalDate.parse(value))
                .orElseThrow(() -> missing(
                        "as_of",
                        value,
                        value + " is not published",
                        published(run -> run.asOf().toString()),
                        Nearness.DAYS));
    }

    private Run period(String value) {
        YearMonth month = YearMonth.parse(value);
        return runs.periods().stream()
                .filter(run -> YearMonth.from(run.asOf()).equals(month))
                .findFirst()
                .orElseThrow(() -> missing(
                        "period",
                        value,
                        value + " is not published",
                        published(run -> YearMonth.from(run.asOf()).toString()),
                        Nearness.PERIODS));
    }

    private List<String> published(Function<Run, String> name) {
        return runs.periods().stream().map(name).distinct().toList();
    }

    private Run named(String id) {
        ReportedRun reported = Optional.of(id)
                .filter(Run::isId)
                .flatMap(runs::reported)
                .orElseThrow(
                        () -> missing("run", id, "there is no published run '" + id + "'", like(id), Nearness.LETTERS));
        if (!reported.kept()) {
            throw Problems.gone(
                    Parameters.RUN,
                    id,
                    "the figures of this run were kept until " + reported.keptUntil()
                            + "; /v1/runs lists the runs that are there");
        }
        return reported.run();
    }

    /// Runs as of the published date nearest to that which an id begins with; the newest, if it begins with none.
    private List<String> like(String id) {
        return reported(Optional.of(id)
                .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}.*"))
                .flatMap(text -> Nearness.DAYS.nearest(
                        text.substring(0, 10), published(run -> run.asOf().toString())))
                .orElse(""));
    }

    private List<String> reported(String prefix) {
        return runs.reported(prefix, TOLD, null).stream()
                .map(each -> each.run().id())
                .toList();
    }

    private static Problem missing(
            String parameter, String value, String detail, List<String> published, Nearness nearness) {
        return published.isEmpty()
                ? Problems.nothingPublished()
                : Problem.notFound(parameter, value, detail, published, nearness);
    }
}
