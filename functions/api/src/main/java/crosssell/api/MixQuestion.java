package crosssell.api;

import crosssell.http.Nearness;
import crosssell.http.Parameter;
import crosssell.http.Parameter.Kind;
import crosssell.http.Request;
import crosssell.store.summary.JsonText;
import crosssell.store.summary.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Rate and mix effects: since the month before and since the year before, or since the one of the two that
/// `from` names; of all dimensions, or of the dimension `by`.
record MixQuestion(Documents documents) implements Question {

    static final Parameter FROM = new Parameter(
            "from", Kind.DATE, "only since this one of the two dates (the month's or the year's end before)");
    static final Parameter TO = new Parameter("to", Kind.DATE, "can only be the as-of date (another: `as_of`)");

    private static final List<String> SINCE = List.of("month", "year");

    @Override
    public AnswerData answer(Run run, Request request) {
        request.parameter(TO.name(), List.of(run.asOf().toString()), Nearness.DAYS);
        Map<String, JsonText> bySince = new LinkedHashMap<>();
        Map<String, JsonText> byFrom = new LinkedHashMap<>();
        for (String since : SINCE) {
            JsonText json = request.parameter(Documents.DIMENSION)
                    .map(by -> documents.dimension(run, "mix/" + since + "/", by))
                    .orElseGet(() -> documents.text(run, "mix/" + since));
            bySince.put(since, json);
            byFrom.put(Json.tree(json.bytes()).path("from").asText(), json);
        }
        return AnswerData.all(request.parameter(FROM.name(), byFrom.keySet(), Nearness.DAYS)
                .map(byFrom::get)
                .orElseGet(() -> Json.object(bySince)));
    }
}
