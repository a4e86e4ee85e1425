package crosssell.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import crosssell.store.ledger.Upload;

/// Tells whoever waits for it that the table has changed.
public interface Announcement {

    /// Tells nobody.
    Announcement NONE = upload -> {};

    /// Tells that this upload is loaded or withdrawn; now and then twice.
    void of(Upload upload);

    /// The message that tells it over a queue: `{"upload": "...", "finishedAt": "..."}`.
    static String json(Upload upload) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("upload", upload.id())
                .put("finishedAt", String.valueOf(upload.loadedAt()))
                .toString();
    }
}
