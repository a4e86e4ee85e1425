package crosssell.api;

import crosssell.http.HttpFunction;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ownership.OwnershipTable;
import crosssell.store.summary.PublishedRuns;
import org.jspecify.annotations.Nullable;

/// The HTTP function for figures, customers and the ledger. It only reads.
public final class ApiHandler extends HttpFunction {

    /// Held because the runtime holds it weakly.
    @SuppressWarnings({"unused", "FieldCanBeLocal"})
    private final @Nullable Rehearsal rehearsal;

    /// Wired to AWS as the environment says.
    public ApiHandler() {
        super(ApiWiring.routes(System.getenv()));
        this.rehearsal = "snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"))
                ? Rehearsal.beforeSnapshotOf(this)
                : null;
    }

    public ApiHandler(PublishedRuns runs, UploadLedger uploads, OwnershipTable ownership) {
        super(ApiRoutes.over(runs, uploads, ownership));
        this.rehearsal = null;
    }
}
