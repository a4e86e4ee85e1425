package crosssell.ingest;

import crosssell.store.ledger.Upload;

/// Tells whoever waits for it that the table has changed.
public interface Announcement {

    /// Tells nobody.
    Announcement NONE = upload -> {};

    /// Tells that this upload is loaded or withdrawn; now and then twice.
    void of(Upload upload);
}
