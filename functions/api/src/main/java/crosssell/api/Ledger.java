package crosssell.api;

import crosssell.http.Answer;
import crosssell.http.Parameter;
import crosssell.http.Parameter.Kind;
import crosssell.http.Representation;
import crosssell.http.Request;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.summary.FiguresJson;
import crosssell.store.summary.PublishedRuns;
import crosssell.store.summary.ReportedRun;
import crosssell.store.summary.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The answers that do not depend on a run: uploads, periods and runs. They name the newest run, if there is one; their
/// cursors name the last element seen. Answers about uploads must not be cached: a reason quotes the file, and a key
/// may be a customer's name.
record Ledger(UploadLedger ledger, PublishedRuns runs) {

    static final Parameter LIMIT = Parameter.limit(500);
    static final Parameter OF_DATE = new Parameter("as_of", Kind.DATE, "only runs as of this date");
    static final Parameter OF_MONTH =
            new Parameter("period", Kind.MONTH, "only runs as of dates of this month (not beside `as_of`)");

    private static final int PAGE = 50;

    /// More than any upload's id has, and less than what the table takes.
    private static final int LONGEST_ID = 100;

    /// Uploads, newest first.
    Answer uploads(Request request) {
        int limit = AnswerData.limit(request, PAGE);
        return Answer.unkept(page(
                request,
                limit,
                ledger.uploads(limit + 1, before(request)).stream()
                        .map(ListedUpload::of)
                        .toList(),
                ListedUpload::id));
    }

    Answer upload(Request request) {
        String id = request.id();
        Upload upload = Optional.of(id)
                .filter(each -> each.length() <= LONGEST_ID)
                .flatMap(ledger::upload)
                .orElseThrow(() -> Problems.unknownUpload(id));
        return Answer.unkept(content(request, AnswerData.all(FiguresJson.of(ListedUpload.of(upload)))));
    }

    /// Published periods, newest first.
    Answer periods(Request request) {
        @Nullable String before = before(request);
        List<Period> periods = runs.periods().stream()
                .map(Period::of)
                .filter(period -> before == null || period.asOf().toString().compareTo(before) < 0)
                .toList();
        return kept(request, page(request, AnswerData.limit(request, 500), periods, Period::asOf));
    }

    /// Runs that were published and are kept, newest first.
    Answer runs(Request request) {
        Parameters.oneAtMost(request, OF_DATE, OF_MONTH);
        String prefix =
                request.parameter(OF_DATE).or(() -> request.parameter(OF_MONTH)).orElse("");
        int limit = AnswerData.limit(request, PAGE);
        List<Run> current = runs.periods();
        List<Reported> reported = runs.reported(prefix, limit + 1, before(request)).stream()
                .map(each -> Reported.of(each, current.contains(each.run())))
                .toList();
        return kept(request, page(request, limit, reported, each -> each.run().id()));
    }

    private static @Nullable String before(Request request) {
        return Cursor.of(request).map(Cursor::name).orElse(null);
    }

    /// A page of at most `limit` elements; the next one begins after the name of the last.
    private <T> Representation page(Request request, int limit, List<T> left, Function<T, Object> name) {
        boolean more = left.size() > limit;
        List<T> page = more ? left.subList(0, limit) : left;
        @Nullable
        String next = more ? Cursor.at(request, name.apply(page.getLast())).toString() : null;
        return content(request, AnswerData.list(FiguresJson.of(page), next));
    }

    private Representation content(Request request, AnswerData found) {
        return Format.of(request, runs.newest().orElse(null), found);
    }

    private static Answer kept(Request request, Representation content) {
        return Answer.of(request, content.bytes(), () -> content);
    }

    /// The run that an answer names.
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

    /// One run that was published, for the list of them. Ask for its figures by `run`.
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
