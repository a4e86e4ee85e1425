package crosssell.api;

import crosssell.http.Request;
import crosssell.store.summary.Run;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The data of an answer.
///
/// @param json as published, or put together of it
/// @param next the cursor of the next page; absent if there is none
/// @param table makes the array of objects that the data are as a table; absent if they are none
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Found(byte[] json, @Nullable String next, @Nullable Supplier<byte[]> table) {

    static Found all(byte[] json) {
        return new Found(json, null, null);
    }

    /// An object, one list of which is what it has to say.
    static Found listed(byte[] json, String list) {
        return new Found(json, null, () -> Json.member(json, list));
    }

    static Found list(byte[] array, @Nullable String next) {
        return new Found(array, next, () -> array);
    }

    /// A published list, or the page of it that is asked for by `limit` and `cursor`.
    static Found list(Run run, Request request, byte[] array) {
        boolean whole = request.parameter(Parameters.LIMIT).isEmpty()
                && request.parameter(Parameters.CURSOR).isEmpty();
        return whole ? list(array, null) : page(run, request, Json.elements(array));
    }

    /// The page of `elements` that is asked for by `limit` and `cursor`.
    static Found page(Run run, Request request, List<byte[]> elements) {
        int from = Math.min(Cursor.of(request).map(Cursor::offset).orElse(0), elements.size());
        int to = Math.min(from + limit(request, elements.size()), elements.size());
        String next = to < elements.size() ? Cursor.at(run, request, to).toString() : null;
        return list(Json.array(elements.subList(from, to)), next);
    }

    static int limit(Request request, int otherwise) {
        return request.number(Parameters.LIMIT).orElse(otherwise);
    }
}
