package crosssell.api;

import crosssell.http.Parameter;
import crosssell.http.Request;
import crosssell.store.summary.JsonText;
import crosssell.store.summary.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Paths, transitions and steps up, where `limit` and `cursor` cut the list of paths; or the list of one `part`.
record PathsQuestion(Documents documents) implements Question {

    private static final List<String> PARTS = List.of("paths", "transitions", "stepUp");

    static final Parameter PART = new Parameter("part", new Parameter.OneOf(PARTS), "only this list");

    @Override
    public AnswerData answer(Run run, Request request) {
        String part = request.parameter(PART).orElse("");
        AnswerData list =
                AnswerData.list(run, request, documents.text(run, "paths/" + (part.isEmpty() ? "paths" : part)));
        if (!part.isEmpty()) {
            return list;
        }
        Parameters.need(PART, request, Parameters.FORMAT);
        Map<String, JsonText> all = new LinkedHashMap<>();
        PARTS.forEach(name -> all.put(name, name.equals("paths") ? list.json() : documents.text(run, "paths/" + name)));
        return new AnswerData(Json.object(all), list.next(), null);
    }
}
