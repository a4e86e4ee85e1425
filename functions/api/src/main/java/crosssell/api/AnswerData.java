package crosssell.api;

import crosssell.http.Request;
import crosssell.store.summary.JsonText;
import crosssell.store.summary.Run;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The data of an answer.
///
/// @param json as published, or put together of it
/// @param next the cursor of the next page; absent if there is none
/// @param table makes the array of objects that the data are as a table; absent if they are none
record AnswerData(
        JsonText json, @Nullable String next, @Nullable Supplier<byte[]> table) {

    static AnswerData all(JsonText json) {
        return new AnswerData(json, null, null);
    }

    static AnswerData all(byte[] json) {
        return all(JsonText.of(json));
    }

    /// An object, one list of which is what it has to say.
    static AnswerData listed(JsonText json, String list) {
        return new AnswerData(json, null, () -> Json.member(json.bytes(), list));
    }

    static AnswerData list(JsonText array, @Nullable String next) {
        return new AnswerData(array, next, array::bytes);
    }

    static AnswerData list(byte[] array, @Nullable String next) {
        return list(JsonText.of(array), next);
    }

    /// A published list, or the page of it that is asked for by `limit` and `cursor`, which is read no further than it
    /// goes and one element more, which tells whether there is another.
    static AnswerData list(Run run, Request request, JsonText array) {
        Optional<Cursor> cursor = Cursor.of(request);
        Optional<Integer> limit = request.number(Parameters.LIMIT);
        if (cursor.isEmpty() && limit.isEmpty()) {
            return list(array, null);
        }
        int from = cursor.map(Cursor::offset).orElse(0);
        int most = limit.map(elements -> from + elements + 1).orElse(Integer.MAX_VALUE);
        return page(run, request, Json.elements(array.stream(), most));
    }

    /// The page of `elements` that is asked for by `limit` and `cursor`.
    static AnswerData page(Run run, Request request, List<byte[]> elements) {
        int from = Math.min(Cursor.of(request).map(Cursor::offset).orElse(0), elements.size());
        int to = Math.min(from + limit(request, elements.size()), elements.size());
        String next = to < elements.size() ? Cursor.at(run, request, to).toString() : null;
        return list(Json.array(elements.subList(from, to)), next);
    }

    static int limit(Request request, int otherwise) {
        return request.number(Parameters.LIMIT).orElse(otherwise);
    }
}
