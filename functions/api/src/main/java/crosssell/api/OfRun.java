package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.http.Answer;
import crosssell.http.Content;
import crosssell.http.Endpoint;
import crosssell.http.Problem;
import crosssell.http.Request;
import crosssell.store.summary.PublishedRuns;
import crosssell.store.summary.Run;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Answers a question about the run that the request names: by the cursor of an earlier answer, by `as_of`, by
/// `period`, else the newest.
record OfRun(PublishedRuns runs, Question question, Keeping keeping) implements Endpoint {

    /// Who may keep the answer.
    enum Keeping {
        WHO_ASKED,
        NOBODY
    }

    @Override
    public Answer answer(Request request) {
        Run run = chosen(request);
        Supplier<Content> content = () -> Format.of(request, run, question.answer(run, request));
        return switch (keeping) {
            case NOBODY -> Answer.unkept(content.get());
            case WHO_ASKED -> {
                String version = run.id() + " " + request.path() + " " + request.query() + " "
                        + request.header("accept").orElse("");
                yield Answer.of(request, version.getBytes(UTF_8), content);
            }
        };
    }

    private Run chosen(Request request) {
        Optional<Cursor> cursor = Cursor.of(request);
        if (cursor.isPresent()) {
            return runs.run(cursor.get().run())
                    .orElseThrow(() -> Problems.gone("the run of this cursor is gone: ask again without cursor"));
        }
        Optional<String> asOf = request.parameter(Parameters.AS_OF);
        Optional<String> period = request.parameter(Parameters.PERIOD);
        if (asOf.isPresent() && period.isPresent()) {
            throw Problem.parameter("period", period.get(), "must not be given together with as_of");
        }
        if (asOf.isPresent()) {
            return asOf(asOf.get());
        }
        return period.isPresent() ? period(period.get()) : runs.newest().orElseThrow(Problems::nothingPublished);
    }

    private Run asOf(String value) {
        return runs.asOf(LocalDate.parse(value))
                .orElseThrow(() ->
                        missing("as_of", value, published(run -> run.asOf().toString())));
    }

    private Run period(String value) {
        YearMonth month = YearMonth.parse(value);
        return runs.periods().stream()
                .filter(run -> YearMonth.from(run.asOf()).equals(month))
                .findFirst()
                .orElseThrow(() -> missing(
                        "period",
                        value,
                        published(run -> YearMonth.from(run.asOf()).toString())));
    }

    private List<String> published(Function<Run, String> name) {
        return runs.periods().stream().map(name).distinct().toList();
    }

    private static Problem missing(String parameter, String value, List<String> published) {
        return published.isEmpty()
                ? Problems.nothingPublished()
                : Problem.notFound(parameter, value, value + " is not published", published);
    }
}
