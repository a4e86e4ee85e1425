package crosssell.store.ownership;

import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/// The ownership table in memory.
public class InMemoryOwnershipTable implements OwnershipTable {

    private final ConcurrentSkipListMap<RowKey, StoredRow> rows = new ConcurrentSkipListMap<>();

    @Override
    public Written put(Row row, RowVersion version) {
        StoredRow stored = new StoredRow(row, version);
        synchronized (rows) {
            StoredRow before = rows.get(RowKey.of(row));
            if (before == null || before.version().compareTo(version) < 0) {
                rows.put(RowKey.of(row), stored);
            }
            return Written.over(before, stored);
        }
    }

    @Override
    public Catalogue catalogue() {
        List<CatalogueEntry> entries = new ArrayList<>();
        for (StoredRow stored : rows.values()) {
            if (stored.row() instanceof Row.ProductRow product) {
                entries.add(product.entry());
            }
        }
        return Catalogue.of(entries);
    }

    @Override
    public Optional<String> settings() {
        return Optional.ofNullable(rows.get(new RowKey(RowKey.SETTINGS, RowKey.SETTINGS)))
                .map(stored -> ((Row.SettingsRow) stored.row()).json());
    }

    @Override
    public void scan(int segment, int segments, Consumer<CustomerFacts> each) {
        Objects.checkIndex(segment, segments);
        CustomerGroups customers = new CustomerGroups(each);
        rows.forEach((key, stored) -> {
            if (Math.floorMod(key.pk().hashCode(), segments) == segment) {
                customers.add(stored.row());
            }
        });
        customers.end();
    }

    /// Every row with its key and version, one a line: equal tables have equal contents.
    public List<String> contents() {
        return rows.entrySet().stream().map(Object::toString).toList();
    }
}
