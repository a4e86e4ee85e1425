package crosssell.store.ownership;

import crosssell.metrics.model.Row;

/// A row and the version that wrote it.
public record StoredRow(Row row, RowVersion version) {

    /// The row's identity.
    public RowKey key() {
        return RowKey.of(row);
    }
}
