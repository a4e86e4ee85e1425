package crosssell.api;

import static crosssell.metrics.figure.Topic.PATHS;

import crosssell.http.Parameter;
import crosssell.http.Request;
import crosssell.store.summary.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Paths, transitions and steps up, where `limit` and `cursor` cut the list of paths; or the list of one `part`.
record PathsQuestion(Documents documents) implements Question {

    private static final List<String> PARTS = List.of("paths", "transitions", "stepUp");

    static final Parameter PART = new Parameter("part", new Parameter.OneOf(PARTS), "only this list");

    @Override
    public AnswerData answer(Run run, Request request) {
        Optional<String> part = request.parameter(PART);
        if (part.isPresent()) {
            return AnswerData.list(run, request, documents.document(run, PATHS.part(part.get())));
        }
        Parameters.need(PART, request, Parameters.FORMAT);
        if (request.number(Parameters.LIMIT).isEmpty() && Cursor.of(request).isEmpty()) {
            return AnswerData.whole(documents.document(run, PATHS.title()));
        }
        byte[] whole = documents.data(run, PATHS.title());
        SequencedMap<String, byte[]> lists = new LinkedHashMap<>();
        PARTS.forEach(list -> lists.put(list, Json.member(whole, list)));
        AnswerData.Made page = AnswerData.page(run, request, Json.elements(Json.member(whole, "paths")));
        lists.put("paths", page.data());
        return new AnswerData.Made(Json.object(lists), page.next(), null);
    }
}
