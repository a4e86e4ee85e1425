package crosssell.ingest;

import crosssell.store.ledger.Remark;
import crosssell.store.ledger.Remark.OtherRejectedRows;
import crosssell.store.ledger.Remark.RejectedRows;
import crosssell.uploads.Reason;
import crosssell.uploads.Rejection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The first kinds of rejected rows of a file: each with its first row and how many there are. The rejects file has
/// them all.
final class RejectionCounts {

    /// How many kinds an upload names.
    static final int MOST = 20;

    /// Rows that are rejected for the same reason. What is allowed may name another cell of the row.
    private record Kind(String column, Reason reason) {}

    private static final class Count {
        final Rejection first;
        long rows;

        Count(Rejection first) {
            this.first = first;
        }
    }

    private final Map<Kind, Count> kinds = new LinkedHashMap<>();
    private long others;

    void add(Rejection rejection) {
        Kind kind = new Kind(rejection.column(), rejection.fault().reason());
        Count count = kinds.get(kind);
        if (count == null && kinds.size() < MOST) {
            count = new Count(rejection);
            kinds.put(kind, count);
        }
        if (count == null) {
            others++;
        } else {
            count.rows++;
        }
    }

    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        kinds.values().forEach(count -> remarks.add(new RejectedRows(count.first, count.rows)));
        if (others > 0) {
            remarks.add(new OtherRejectedRows(others));
        }
        return remarks;
    }
}
