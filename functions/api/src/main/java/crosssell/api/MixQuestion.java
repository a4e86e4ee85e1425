package crosssell.api;

import crosssell.http.Nearness;
import crosssell.http.Parameter;
import crosssell.http.Parameter.Kind;
import crosssell.http.Request;
import crosssell.metrics.figure.Topic;
import crosssell.store.summary.Envelope;
import crosssell.store.summary.Gzip;
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

    @Override
    public AnswerData answer(Run run, Request request) {
        request.parameter(TO.name(), List.of(run.asOf().toString()), Nearness.DAYS);
        Gzip mix = request.parameter(Documents.DIMENSION)
                .map(by -> documents.dimension(run, Topic.MIX, by))
                .orElseGet(() -> documents.document(run, Topic.MIX.title()));
        if (request.parameter(FROM).isEmpty()) {
            return AnswerData.whole(mix);
        }
        byte[] data = Envelope.data(run, mix.text());
        Map<String, byte[]> byFrom = new LinkedHashMap<>();
        for (String since : List.of("month", "year")) {
            byte[] change = Json.member(data, since);
            byFrom.put(Json.tree(change).path("from").asText(), change);
        }
        return request.parameter(FROM.name(), byFrom.keySet(), Nearness.DAYS)
                .map(byFrom::get)
                .map(AnswerData::all)
                .orElseThrow();
    }
}
