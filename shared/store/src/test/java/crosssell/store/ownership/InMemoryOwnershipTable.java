package crosssell.store.ownership;

import crosssell.metrics.model.Campaign;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.Cost;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.SellingEffort;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The ownership table in memory.
public class InMemoryOwnershipTable implements OwnershipTable {

    private final ConcurrentSkipListMap<RowKey, StoredRow> rows = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<String, Extract> extracts = new ConcurrentSkipListMap<>();

    @Override
    public WriteOutcome put(Row row, RowVersion version) {
        StoredRow stored = new StoredRow(row, version);
        synchronized (rows) {
            StoredRow before = rows.get(RowKey.of(row));
            if (before == null || before.version().compareTo(version) < 0) {
                rows.put(RowKey.of(row), stored);
            }
            return WriteOutcome.over(before, stored);
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
    public SellingEffort effort() {
        List<Campaign> campaigns = new ArrayList<>();
        List<Cost> costs = new ArrayList<>();
        for (StoredRow stored : rows.values()) {
            if (stored.row() instanceof Row.CampaignRow row) {
                campaigns.add(row.campaign());
            } else if (stored.row() instanceof Row.CostRow row) {
                costs.add(row.cost());
            }
        }
        return new SellingEffort(campaigns, costs);
    }

    @Override
    public Optional<String> settings() {
        return Optional.ofNullable(rows.get(new RowKey(RowKey.SETTINGS, RowKey.SETTINGS)))
                .map(stored -> ((Row.SettingsRow) stored.row()).json());
    }

    @Override
    public void remove(StoredRow stored) {
        rows.remove(stored.key(), stored);
    }

    @Override
    public void put(Extract extract) {
        extracts.put(extract.uploadId(), extract);
    }

    @Override
    public void removeExtract(String uploadId) {
        extracts.remove(uploadId);
    }

    @Override
    public List<Extract> extracts() {
        return List.copyOf(extracts.values());
    }

    @Override
    public Optional<CustomerRows> customer(CustomerId customer) {
        List<StoredRow> own = rows.values().stream()
                .filter(stored -> stored.key().pk().equals(RowKey.CUSTOMER + customer))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(new CustomerRows(customer, own));
    }

    @Override
    public CustomerPage customers(@Nullable RowKey after, int limit) {
        return CustomerPage.of(
                (after == null ? rows : rows.tailMap(after, false)).values().iterator(), limit);
    }

    @Override
    public void rows(int segment, int segments, Consumer<StoredRow> each) {
        Objects.checkIndex(segment, segments);
        rows.forEach((key, stored) -> {
            if (Math.floorMod(key.pk().hashCode(), segments) == segment) {
                each.accept(stored);
            }
        });
    }

    /// Every row with its key and version, and every extract, one a line: equal tables have equal contents.
    public List<String> contents() {
        return Stream.concat(rows.entrySet().stream(), extracts.values().stream())
                .map(Object::toString)
                .toList();
    }
}
