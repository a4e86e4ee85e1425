package crosssell.ingest;

import crosssell.files.row.RowResult;
import crosssell.files.row.RowResult.Rejected;
import crosssell.metrics.model.Row;
import crosssell.store.ownership.Extract;
import crosssell.store.ownership.RowKey;
import crosssell.store.ownership.StoredRow;
import crosssell.uploads.UploadPrefix;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rows of a full extract, and so those that it lacks.
final class ExtractRows {

    private final Extract.Of of;
    private final KeySet keys = new KeySet();
    private final Set<Long> spared = new HashSet<>();
    private boolean sparesAll;
    private @Nullable LocalDate effectiveOn;

    /// @throws IllegalArgumentException if nothing of this kind can be ended
    ExtractRows(UploadPrefix prefix) {
        this.of = switch (prefix) {
            case OWNERSHIP -> Extract.Of.HOLDINGS;
            case CUSTOMERS -> Extract.Of.CUSTOMERS;
            case PRODUCTS, CAMPAIGNS, TARGETS, TOUCHES, COSTS, SETTINGS ->
                throw new IllegalArgumentException("no full extracts of " + prefix);
        };
    }

    void add(Row row) {
        keys.add(key(row));
        if (row instanceof Row.CustomerRow customer) {
            LocalDate effective = customer.record().effectiveOn();
            if (effective != null && (effectiveOn == null || effective.isAfter(effectiveOn))) {
                effectiveOn = effective;
            }
        }
    }

    /// A rejected row may be any of its customer's.
    void add(Rejected row) {
        switch (row.whose()) {
            case RowResult.Whose.Customer customer -> spared.add(Extract.fingerprint(customer.id()));
            case RowResult.Whose.Nobody nobody -> {}
            case RowResult.Whose.Untold untold -> sparesAll = true;
        }
    }

    Extract.Of of() {
        return of;
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /// Whether the extract lacks the row.
    boolean lacks(StoredRow stored) {
        return !keys.contains(key(stored.row()));
    }

    private long key(Row row) {
        return switch (of) {
            case HOLDINGS -> RowKey.of(row).fingerprint();
            case CUSTOMERS -> row instanceof Row.CustomerRow customer ? Extract.fingerprint(customer.customer()) : 0;
        };
    }

    /// Fingerprints of the customers of whom nothing is to be ended.
    Set<Long> spared() {
        return spared;
    }

    /// Whether nothing can be ended at all, because rejected rows may belong to any customer.
    boolean sparesAll() {
        return sparesAll || spared.size() > Extract.MAX_SPARED;
    }

    /// The latest date from which a row applies; absent if none says.
    @Nullable
    LocalDate effectiveOn() {
        return effectiveOn;
    }
}
