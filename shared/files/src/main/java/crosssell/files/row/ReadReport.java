package crosssell.files.row;

import crosssell.text.ShownText;
import crosssell.uploads.UploadPrefix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The counts and remarks of a file once it is read to its end.
///
/// @param accepted rows accepted, merged and replaced ones included
/// @param rejected rows rejected
/// @param merged accepted rows that say exactly what an earlier row of the file says: they are that row
/// @param numbered accepted rows that differ from an earlier one only by their order: their `nth` is above
///     1
/// @param replaced accepted rows whose id an earlier row of the file has too: they hold, the earlier one does not
/// @param ignoredColumns columns, as the header writes them, that nothing was read from
/// @param readAs columns that have another name in the header, by that name: an alias, or what a mapping names
public record ReadReport(
        UploadPrefix prefix,
        long accepted,
        long rejected,
        long merged,
        long numbered,
        long replaced,
        List<String> ignoredColumns,
        Map<String, String> readAs) {

    /// How many columns a sentence names.
    private static final int MOST_NAMED = 20;

    public ReadReport {
        ignoredColumns = List.copyOf(ignoredColumns);
        readAs = Collections.unmodifiableMap(new LinkedHashMap<>(readAs));
    }

    /// All rows of the file.
    public long rows() {
        return accepted + rejected;
    }

    /// Sentences for the person who uploaded the file; empty if there is nothing to say.
    public List<String> advice() {
        List<String> advice = new ArrayList<>();
        if (merged > 0) {
            advice.add("rows that say exactly what an earlier row says and count once with it: " + merged + unmerged());
        }
        if (numbered > 0) {
            advice.add(
                    "rows that differ only by their order from an earlier row of the same customer, product and start: "
                            + numbered + "; send record_id so that a later upload replaces the right one");
        }
        if (replaced > 0) {
            advice.add("rows that have the " + identity() + " of an earlier row and hold in its stead: " + replaced);
        }
        if (!readAs.isEmpty()) {
            advice.add(first(readAs.entrySet().stream()
                    .map(entry -> "'" + ShownText.of(entry.getKey()) + "' is read as " + ShownText.of(entry.getValue()))
                    .toList()));
        }
        if (!ignoredColumns.isEmpty()) {
            advice.add("nothing is read from these columns: "
                    + first(ignoredColumns.stream()
                            .map(name -> "'" + ShownText.of(name) + "'")
                            .toList()));
        }
        return advice;
    }

    private static String first(List<String> columns) {
        int more = columns.size() - MOST_NAMED;
        return columns.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private String identity() {
        return switch (prefix) {
            case OWNERSHIP -> "record_id";
            case CUSTOMERS -> "customer_id and effective_on";
            case PRODUCTS -> "sku";
            case CAMPAIGNS -> "campaign_id and starts_on";
            case TARGETS -> "campaign_id, customer_id and targeted_on";
            case TOUCHES, COSTS, SETTINGS -> throw new IllegalStateException(prefix + " have no name but themselves");
        };
    }

    private String unmerged() {
        return switch (prefix) {
            case OWNERSHIP -> "; send record_id if they are holdings of their own";
            case COSTS -> "; write a different note in each if they are costs of their own";
            case CUSTOMERS, PRODUCTS, CAMPAIGNS, TARGETS, TOUCHES, SETTINGS -> "";
        };
    }
}
