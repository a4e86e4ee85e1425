package crosssell.store.ledger;

/// The state of an upload.
///
/// Source: docs/files.md, "Bad files"; docs/operations.md, "Withdraw and replay".
public enum UploadState {
    RECEIVED,
    LOADING,
    LOADED,
    /// The file as a whole is bad: it changed nothing, and [Upload#reasons] says why.
    REFUSED,
    /// Being withdrawn: until that is done, which may fail and be asked for again, the table may have some of its rows.
    WITHDRAWING,
    WITHDRAWN;

    /// Whether nothing more is to be done to load the upload.
    public boolean isFinished() {
        return switch (this) {
            case RECEIVED, LOADING -> false;
            case LOADED, REFUSED, WITHDRAWING, WITHDRAWN -> true;
        };
    }

    /// Whether an upload in this state may go over to `next`: one begun is not received anew, a finished one is not
    /// begun anew, but more can be said of one that is loaded.
    boolean canBecome(UploadState next) {
        return switch (this) {
            case RECEIVED -> true;
            case LOADING -> next != RECEIVED;
            case LOADED -> next == LOADED || next == WITHDRAWING || next == WITHDRAWN;
            case REFUSED, WITHDRAWING -> next == WITHDRAWING || next == WITHDRAWN;
            case WITHDRAWN -> next == WITHDRAWN;
        };
    }
}
