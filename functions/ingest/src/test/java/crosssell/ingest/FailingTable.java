package crosssell.ingest;

import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.SellingEffort;
import crosssell.store.ownership.CustomerPage;
import crosssell.store.ownership.CustomerRows;
import crosssell.store.ownership.Extract;
import crosssell.store.ownership.OwnershipTable;
import crosssell.store.ownership.RowKey;
import crosssell.store.ownership.RowVersion;
import crosssell.store.ownership.StoredRow;
import crosssell.store.ownership.WriteOutcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A table that takes a number of writes and is out of reach from then on.
final class FailingTable implements OwnershipTable {

    static final String MESSAGE = "table is out of reach";

    private final OwnershipTable table;
    private final AtomicInteger left;

    FailingTable(OwnershipTable table, int writes) {
        this.table = table;
        this.left = new AtomicInteger(writes);
    }

    @Override
    public WriteOutcome put(Row row, RowVersion version) {
        if (left.getAndDecrement() <= 0) {
            throw new IllegalStateException(MESSAGE);
        }
        return table.put(row, version);
    }

    @Override
    public Catalogue catalogue() {
        return table.catalogue();
    }

    @Override
    public SellingEffort effort() {
        return table.effort();
    }

    @Override
    public Optional<String> settings() {
        return table.settings();
    }

    @Override
    public void remove(StoredRow stored) {
        table.remove(stored);
    }

    @Override
    public void put(Extract extract) {
        table.put(extract);
    }

    @Override
    public void removeExtract(String uploadId) {
        table.removeExtract(uploadId);
    }

    @Override
    public List<Extract> extracts() {
        return table.extracts();
    }

    @Override
    public Optional<CustomerRows> customer(CustomerId customer) {
        return table.customer(customer);
    }

    @Override
    public CustomerPage customers(@Nullable RowKey after, int limit) {
        return table.customers(after, limit);
    }

    @Override
    public void rows(int segment, int segments, Consumer<StoredRow> each) {
        table.rows(segment, segments, each);
    }
}
