package crosssell.api;

import crosssell.http.HttpFunction;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ownership.OwnershipTable;
import crosssell.store.summary.PublishedRuns;

/// The function that answers over HTTP. It reads and does nothing else.
public final class ApiHandler extends HttpFunction {

    /// Wired to AWS as the environment says.
    public ApiHandler() {
        super(Wiring.routes(System.getenv()));
    }

    public ApiHandler(PublishedRuns runs, UploadLedger uploads, OwnershipTable ownership) {
        super(Routes.over(runs, uploads, ownership));
    }
}
