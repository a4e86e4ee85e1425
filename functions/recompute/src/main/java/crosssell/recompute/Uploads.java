package crosssell.recompute;

import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadLedger;
import java.util.List;
import java.util.stream.Stream;

/// The whole ledger.
final class Uploads {

    private static final int A_PAGE = 500;

    private Uploads() {}

    /// Every upload, newest first, read page by page as far as it is asked for.
    static Stream<Upload> newestFirst(UploadLedger ledger) {
        return Stream.iterate(
                        ledger.uploads(A_PAGE, null),
                        page -> !page.isEmpty(),
                        page -> ledger.uploads(A_PAGE, page.getLast().id()))
                .flatMap(List::stream);
    }
}
