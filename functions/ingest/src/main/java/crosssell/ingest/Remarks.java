package crosssell.ingest;

import crosssell.store.ledger.Part;
import crosssell.store.ownership.Extract;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the ledger says of an upload, in sentences for whoever uploaded it.
final class Remarks {

    static final String EMPTY_EXTRACT =
            "a full extract without a row that can be read ends nothing:" + " nothing was changed";

    static final String ENDS_NOTHING = "nothing was ended, because rows were rejected that may be any customer's:"
            + " mend them and upload the full extract again";

    /// More parts that fail say nothing new, and an item has its limit.
    private static final int MOST_PARTS = 10;

    private Remarks() {}

    static String tooManyRejected(Reading reading, double percent) {
        return "rejected %d of %d rows, more than max_rejected_percent (%s %%) allows: nothing was changed"
                .formatted(reading.rejected(), reading.rows(), plain(percent));
    }

    static String tooManyEnded(ExtractGuard guard, Extract extract, double percent) {
        return "would end %d of %d %s open on %s, more than max_ended_percent (%s %%) allows: nothing was changed"
                .formatted(guard.ended(), guard.open(), things(extract), extract.date(), plain(percent));
    }

    static String outOfOrder(Extract extract, Extract later) {
        return "a full extract of %s was uploaded before this one of %s: nothing was changed; what it has can be uploaded"
                        .formatted(later.date(), extract.date())
                + " outside full/, and then ends nothing";
    }

    static List<String> ended(ExtractGuard guard, Extract extract) {
        List<String> remarks = new ArrayList<>();
        remarks.add("ended %d of %d %s open on %s, which this full extract lacks"
                .formatted(guard.ended(), guard.open(), things(extract), extract.date()));
        if (!extract.spared().isEmpty()) {
            remarks.add("customers of whom nothing was ended, because a row of theirs was rejected: "
                    + extract.spared().size());
        }
        return remarks;
    }

    private static String things(Extract extract) {
        return switch (extract.of()) {
            case HOLDINGS -> "holdings";
            case CUSTOMERS -> "customers";
        };
    }

    /// Of an upload that is loaded.
    static List<String> loaded(List<String> planned, List<Part> parts) {
        long superseded = parts.stream().mapToLong(Part::superseded).sum();
        return superseded == 0
                ? planned
                : Stream.concat(
                                planned.stream(),
                                Stream.of(
                                        "rows that changed nothing because a newer upload has them too: " + superseded))
                        .toList();
    }

    /// Of an upload of which parts failed: the first of them.
    static List<String> failing(List<String> planned, List<Part> parts) {
        return Stream.concat(
                        parts.stream()
                                .filter(part -> part.number() != Part.READING && !part.done() && part.failure() != null)
                                .limit(MOST_PARTS)
                                .map(part ->
                                        "part %d of %d failed %d times and is tried again until its message is in the"
                                                        .formatted(
                                                                part.number(),
                                                                parts.getLast().number(),
                                                                part.attempts())
                                                + " dead-letter queue, to be redriven: " + part.failure()),
                        planned.stream())
                .toList();
    }

    private static String plain(double percent) {
        return BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString();
    }
}
