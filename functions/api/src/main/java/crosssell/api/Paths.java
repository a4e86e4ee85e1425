package crosssell.api;

import crosssell.http.Parameter;
import crosssell.http.Request;
import crosssell.store.summary.JsonText;
import crosssell.store.summary.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Paths, transitions and steps up, where `limit` and `cursor` cut the list of paths; or the list of one `part`.
record Paths(Documents documents) implements Question {

    private static final List<String> PARTS = List.of("paths", "transitions", "stepUp");

    static final Parameter PART = new Parameter("part", new Parameter.OneOf(PARTS), "this list alone");

    @Override
    public Found answer(Run run, Request request) {
        String part = request.parameter(PART).orElse("");
        Found list = Found.list(run, request, documents.text(run, "paths/" + (part.isEmpty() ? "paths" : part)));
        if (!part.isEmpty()) {
            return list;
        }
        Map<String, JsonText> all = new LinkedHashMap<>();
        PARTS.forEach(name -> all.put(name, name.equals("paths") ? list.json() : documents.text(run, "paths/" + name)));
        return new Found(Json.object(all), list.next(), null);
    }
}
