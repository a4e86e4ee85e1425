package crosssell.metrics.model;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which SKU is which product. With no entries at all, every SKU is a product of its own name; with some, a SKU
/// that is not among them is *unmapped* and counts nowhere.
///
/// Source: definitions, section 1, products.
public final class Catalogue {

    /// No catalogue: product = SKU.
    public static final Catalogue NONE = new Catalogue(Map.of());

    private final Map<Sku, CatalogueEntry> entries;

    private Catalogue(Map<Sku, CatalogueEntry> entries) {
        this.entries = entries;
    }

    /// The catalogue of these entries.
    ///
    /// @throws IllegalArgumentException if two entries have the same SKU
    public static Catalogue of(Collection<CatalogueEntry> entries) {
        Map<Sku, CatalogueEntry> bySku = new TreeMap<>();
        for (CatalogueEntry entry : entries) {
            if (bySku.put(entry.sku(), entry) != null) {
                throw new IllegalArgumentException("SKU " + entry.sku() + " is in the catalogue twice");
            }
        }
        return new Catalogue(bySku);
    }

    /// Whether there is no catalogue, so that product = SKU.
    public boolean isNone() {
        return entries.isEmpty();
    }

    /// The entry of `sku`; absent if the catalogue lacks it.
    public @Nullable CatalogueEntry entry(Sku sku) {
        return entries.get(sku);
    }

    /// All entries, by SKU.
    public Collection<CatalogueEntry> entries() {
        return entries.values();
    }
}
