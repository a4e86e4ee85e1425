package crosssell.store.ledger;

/// Where an upload is.
///
/// Source: files, what ingest promises.
public enum UploadState {
    RECEIVED,
    LOADING,
    LOADED,
    /// The file as a whole is bad: it changed nothing, and [Upload#reasons] says why.
    REFUSED,
    WITHDRAWN;

    /// Whether nothing more is to be done for the upload, unless it is withdrawn.
    public boolean isFinished() {
        return switch (this) {
            case RECEIVED, LOADING -> false;
            case LOADED, REFUSED, WITHDRAWN -> true;
        };
    }

    /// Whether an upload in this state may go over to `next`: one begun is not received anew, a finished one is not
    /// begun anew.
    boolean canBecome(UploadState next) {
        return switch (this) {
            case RECEIVED -> true;
            case LOADING -> next != RECEIVED;
            case LOADED, REFUSED, WITHDRAWN -> next == WITHDRAWN;
        };
    }
}
