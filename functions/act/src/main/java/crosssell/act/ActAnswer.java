package crosssell.act;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.store.act.SavedAnswer;
import crosssell.store.summary.FiguresJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an act answers, in the shape of every answer.
///
/// @param asOf absent: it is about no run
/// @param run absent
record ActAnswer(@Nullable String asOf, @Nullable String run, Object data) {

    /// That it was done.
    static SavedAnswer done(Object data) {
        return new SavedAnswer(201, Map.of(), json(data));
    }

    /// That it was begun.
    ///
    /// @param watch the path that tells of its end
    static SavedAnswer begun(String watch, Object data) {
        return new SavedAnswer(202, Map.of("Location", watch), json(data));
    }

    private static String json(Object data) {
        return new String(FiguresJson.of(new ActAnswer(null, null, data)), UTF_8);
    }
}
