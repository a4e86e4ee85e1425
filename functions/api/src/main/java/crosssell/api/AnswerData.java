package crosssell.api;

import crosssell.http.Request;
import crosssell.store.summary.Envelope;
import crosssell.store.summary.Gzip;
import crosssell.store.summary.Run;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The content of an answer: as it was published, or made for the request.
sealed interface AnswerData {

    /// Makes the array of objects that the data are as a table; absent if they are none.
    @Nullable
    Supplier<byte[]> table();

    /// A whole answer as a run published it, in its envelope.
    record Published(Gzip answer, @Nullable Supplier<byte[]> table) implements AnswerData {}

    /// Data made for one request, without an envelope.
    ///
    /// @param next the cursor of the next page; absent if there is none
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Made(
            byte[] data, @Nullable String next, @Nullable Supplier<byte[]> table) implements AnswerData {}

    static AnswerData all(byte[] data) {
        return new Made(data, null, null);
    }

    static AnswerData list(byte[] array, @Nullable String next) {
        return new Made(array, next, () -> array);
    }

    /// A published answer that is not a table.
    static AnswerData whole(Gzip answer) {
        return new Published(answer, null);
    }

    /// A published object that is a table by its list of this name.
    static AnswerData listed(Run run, Gzip answer, String list) {
        return new Published(answer, () -> Json.member(Envelope.data(run, answer.text()), list));
    }

    /// A published list, or the page of it that is asked for by `limit` and `cursor`. It is read only to the page's end
    /// and one element more, which says whether there is another page.
    static AnswerData list(Run run, Request request, Gzip answer) {
        Optional<Cursor> cursor = Cursor.of(request);
        Optional<Integer> limit = request.number(Parameters.LIMIT);
        if (cursor.isEmpty() && limit.isEmpty()) {
            return new Published(answer, () -> Envelope.data(run, answer.text()));
        }
        int from = cursor.map(Cursor::offset).orElse(0);
        int most = limit.map(elements -> from + elements + 1).orElse(Integer.MAX_VALUE);
        try (InputStream text = answer.stream()) {
            text.skipNBytes(Envelope.opening(run).length);
            return page(run, request, new Elements(text).first(most));
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document is damaged", e);
        }
    }

    /// The page of `elements` that is asked for by `limit` and `cursor`.
    static AnswerData.Made page(Run run, Request request, List<byte[]> elements) {
        int from = Math.min(Cursor.of(request).map(Cursor::offset).orElse(0), elements.size());
        int to = Math.min(from + limit(request, elements.size()), elements.size());
        String next = to < elements.size() ? Cursor.at(run, request, to).toString() : null;
        byte[] array = Json.array(elements.subList(from, to));
        return new Made(array, next, () -> array);
    }

    static int limit(Request request, int otherwise) {
        return request.number(Parameters.LIMIT).orElse(otherwise);
    }
}
