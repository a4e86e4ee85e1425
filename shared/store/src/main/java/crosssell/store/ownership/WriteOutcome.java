package crosssell.store.ownership;

import org.jspecify.annotations.Nullable;

/// The outcome of a write.
public enum WriteOutcome {
    /// The row is new or differs from that of an older upload, which it replaced.
    CHANGED,
    /// The row replaced one of an older upload that says the same.
    UNCHANGED,
    /// The table has this very version: a redelivery or a retry. Nothing was written.
    ALREADY,
    /// Another line of the same file names the same row; the one further down holds, whichever came first.
    TWICE,
    /// The table has the row of a newer upload: nothing was written.
    SUPERSEDED;

    /// The outcome of writing `row` where the table has `before`.
    static WriteOutcome over(@Nullable StoredRow before, StoredRow row) {
        if (before == null) {
            return CHANGED;
        }
        int order = before.version().compareTo(row.version());
        if (order == 0) {
            return ALREADY;
        }
        if (before.version().sameUploadAs(row.version())) {
            return TWICE;
        }
        if (order > 0) {
            return SUPERSEDED;
        }
        return before.row().equals(row.row()) ? UNCHANGED : CHANGED;
    }
}
