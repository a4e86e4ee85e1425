package crosssell.ingest;

import crosssell.files.row.RowResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The first reasons why rows of a file were rejected: each reason once, with its first row and how many more
/// there are. The rejects file has them all.
final class Reasons {

    static final int MOST = 20;

    /// What rows are rejected alike for.
    ///
    /// @param words what is wrong, without what is allowed: that may name what another cell of the row has
    private record Reason(String column, String words) {

        static Reason of(RowResult.Rejected rejected) {
            return new Reason(rejected.column(), rejected.reason().split(": ", 2)[0]);
        }
    }

    private static final class Rows {
        final String first;
        long more;

        Rows(String first) {
            this.first = first;
        }
    }

    private final Map<Reason, Rows> rows = new LinkedHashMap<>();
    private long others;

    void add(RowResult.Rejected rejected) {
        Reason reason = Reason.of(rejected);
        Rows alike = rows.get(reason);
        if (alike != null) {
            alike.more++;
        } else if (rows.size() < MOST) {
            rows.put(reason, new Rows(rejected.sentence()));
        } else {
            others++;
        }
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        rows.values()
                .forEach(alike -> sentences.add(
                        alike.more == 0 ? alike.first : alike.first + " (and " + alike.more + " more like it)"));
        if (others > 0) {
            sentences.add("and " + others + " more for other reasons");
        }
        return sentences;
    }
}
