package crosssell.store.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The uploads and their states.
public interface UploadLedger {

    /// How many uploads [#newestFirst] reads at once.
    int PAGE = 500;

    /// Writes `upload` as it now stands, unless the ledger has it finished already: a redelivery does not begin
    /// it anew. What is loaded or refused can only be withdrawn, or more be said of it.
    void put(Upload upload);

    Optional<Upload> upload(String id);

    /// Uploads, newest first.
    ///
    /// @param limit how many at most; at least 1
    /// @param before list only what is older than the upload of this id; absent = from the newest
    /// @throws IllegalArgumentException if `limit` is less than 1
    List<Upload> uploads(int limit, @Nullable String before);

    /// Every upload, newest first, read page by page as far as it is asked for.
    default Stream<Upload> newestFirst() {
        return Stream.iterate(
                        uploads(PAGE, null),
                        page -> !page.isEmpty(),
                        page -> uploads(PAGE, page.getLast().id()))
                .flatMap(List::stream);
    }
}
