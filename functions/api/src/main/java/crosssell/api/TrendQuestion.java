package crosssell.api;

import crosssell.http.Parameter;
import crosssell.http.Parameter.Kind;
import crosssell.http.Problem;
import crosssell.http.Request;
import crosssell.metrics.figure.Topic;
import crosssell.store.summary.Envelope;
import crosssell.store.summary.Gzip;
import crosssell.store.summary.Run;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/// The trend, or the part of it between `from` and `to`, both included.
record TrendQuestion(Documents documents) implements Question {

    static final Parameter FROM = new Parameter("from", Kind.DATE_OR_MONTH, "this date or month and later");
    static final Parameter TO = new Parameter("to", Kind.DATE_OR_MONTH, "this date or month and earlier");

    @Override
    public AnswerData answer(Run run, Request request) {
        Gzip trend = documents.document(run, Topic.TREND.title());
        if (request.parameter(FROM).isEmpty() && request.parameter(TO).isEmpty()) {
            return AnswerData.list(run, request, trend);
        }
        LocalDate from = date(request, FROM, LocalDate.MIN, month -> month.atDay(1));
        LocalDate to = date(request, TO, LocalDate.MAX, YearMonth::atEndOfMonth);
        if (from.isAfter(to)) {
            throw Problem.parameter(FROM.name(), request.parameter(FROM).orElseThrow(), "must not be after to, " + to);
        }
        List<byte[]> between = Json.elements(Envelope.data(run, trend.text())).stream()
                .filter(point -> {
                    LocalDate asOf =
                            LocalDate.parse(Json.tree(point).path("asOf").asText());
                    return !asOf.isBefore(from) && !asOf.isAfter(to);
                })
                .toList();
        return AnswerData.page(run, request, between);
    }

    private static LocalDate date(
            Request request, Parameter parameter, LocalDate otherwise, Function<YearMonth, LocalDate> ofMonth) {
        return request.parameter(parameter)
                .map(value -> value.length() == 7 ? ofMonth.apply(YearMonth.parse(value)) : LocalDate.parse(value))
                .orElse(otherwise);
    }
}
