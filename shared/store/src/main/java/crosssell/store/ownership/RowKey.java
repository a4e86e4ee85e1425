package crosssell.store.ownership;

import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Row;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A row's identity as the table's key: the customer, then the kind of row and what names it. What the uploading
/// system chose freely stands last, so that no id can be mistaken for another whatever characters it has.
///
/// A record id names a row of its customer: the same record id under another customer is another row.
///
/// Source: files, what ingest promises.
public record RowKey(String pk, String sk) implements Comparable<RowKey> {

    static final String CUSTOMER = "c#";
    static final String HOLDING = "h#";
    static final String RECORD = "r#";
    static final String PRODUCTS = "products";
    static final String SETTINGS = "settings";

    /// The identity of `row`.
    public static RowKey of(Row row) {
        return switch (row) {
            case Row.HoldingRow r -> new RowKey(CUSTOMER + r.customer(), HOLDING + name(r.holding(), r.nth()));
            case Row.CustomerRow r ->
                new RowKey(CUSTOMER + r.customer(), RECORD + orDash(r.record().effectiveOn()));
            case Row.ProductRow r -> new RowKey(PRODUCTS, r.entry().sku().value());
            case Row.SettingsRow settings -> new RowKey(SETTINGS, SETTINGS);
        };
    }

    private static String name(Holding holding, int nth) {
        return holding.recordId() != null
                ? "id#" + holding.recordId()
                : "at#" + orDash(holding.startedOn()) + "#" + nth + "#" + holding.sku();
    }

    private static String orDash(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    @Override
    public int compareTo(RowKey other) {
        return Comparator.comparing(RowKey::pk).thenComparing(RowKey::sk).compare(this, other);
    }
}
