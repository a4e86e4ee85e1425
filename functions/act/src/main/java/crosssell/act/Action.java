package crosssell.act;

import crosssell.store.act.SavedAnswer;
import java.util.Map;

/// Something that a request can start.
@FunctionalInterface
interface Action {

    /// Runs it.
    ///
    /// @param id what stands for `{id}` in the path
    /// @param fields of the body, each one that it can be
    /// @throws Problem if it cannot be done; then nothing was
    SavedAnswer act(String id, Map<String, String> fields);
}
