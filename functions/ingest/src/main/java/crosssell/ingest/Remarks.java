package crosssell.ingest;

import crosssell.store.ledger.Part;
import crosssell.store.ledger.Remark;
import crosssell.store.ownership.Extract;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the ledger says of an upload, in sentences for the person who uploaded it.
final class Remarks {

    static final String EMPTY_EXTRACT =
            "a full extract without a row that can be read ends nothing:" + " nothing was changed";

    static final String ENDS_NOTHING = "nothing was ended, because rows were rejected that may be any customer's:"
            + " correct them and upload the full extract again";

    static final String NO_CATALOGUE = "there was no catalogue yet: until a file of sku and product is uploaded to"
            + " products/, every SKU counts as a product of its own";

    /// The most failed parts that are named: more say nothing new, and an item has its limit.
    private static final int MOST_PARTS = 10;

    private Remarks() {}

    /// Every attempt to read the file was cut off.
    static String neverRead(int times) {
        return "begun %d times and never read to its end: it takes more memory or time than there is, or ends the process:"
                        .formatted(times)
                + " nothing was changed; once that is fixed, upload it again";
    }

    static String cutOff(int times) {
        return "begun %d times so far and not read to its end; begun again".formatted(times);
    }

    static String notRead(RuntimeException failure) {
        return "it could not be read, and is tried again until its event is in the failure queue: " + failure;
    }

    /// Every attempt at the part was cut off without progress.
    static String neverPut(int times) {
        return "begun %d times and never got on: its rows take more memory or time than there is, or end the process"
                .formatted(times);
    }

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

    /// The remarks on a loaded upload.
    static List<Remark> loaded(List<Remark> planned, List<Part> parts) {
        long superseded = parts.stream().mapToLong(Part::superseded).sum();
        return superseded == 0
                ? planned
                : Stream.concat(
                                planned.stream(),
                                Stream.of(Remark.of("rows that changed nothing because a newer upload has them too: "
                                        + superseded)))
                        .toList();
    }

    /// The remarks on an upload with failed parts: the first of them.
    static List<Remark> failing(List<Remark> planned, List<Part> parts) {
        return Stream.concat(
                        parts.stream()
                                .filter(part -> part.number() != Part.READING
                                        && !part.done()
                                        && part.attempts().failure() != null)
                                .limit(MOST_PARTS)
                                .map(part ->
                                        "part %d of %d failed %d times and is tried again until its message is in the"
                                                        .formatted(
                                                                part.number(),
                                                                parts.getLast().number(),
                                                                part.attempts().begun())
                                                + " dead-letter queue, to be redriven: "
                                                + part.attempts().failure())
                                .map(Remark::of),
                        planned.stream())
                .toList();
    }

    /// The remarks on an upload whose withdrawal failed.
    static List<String> withdrawalFailing(RuntimeException failure) {
        return List.of(
                "its withdrawal failed and is tried again until its message is in the dead-letter queue, to be redriven,"
                        + " or it is asked for again: " + failure,
                "until then the table may have some of its rows, and lack some of older uploads");
    }

    /// The first sentences, and how many more there are: an item has its limit.
    static List<String> atMost(List<String> sentences) {
        return sentences.size() <= RejectionCounts.MOST
                ? sentences
                : Stream.concat(
                                sentences.stream().limit(RejectionCounts.MOST),
                                Stream.of("and %d more like it".formatted(sentences.size() - RejectionCounts.MOST)))
                        .toList();
    }

    private static String plain(double percent) {
        return BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString();
    }
}
