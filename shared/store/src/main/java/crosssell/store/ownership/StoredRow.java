package crosssell.store.ownership;

import crosssell.metrics.model.Row;

/// A row and the version that wrote it.
record StoredRow(Row row, RowVersion version) {}
