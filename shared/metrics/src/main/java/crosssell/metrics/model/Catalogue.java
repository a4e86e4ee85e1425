package crosssell.metrics.model;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The product of each SKU. Without entries, every SKU is a product with the SKU's name; with entries, a SKU that is
/// missing from them is *unmapped* and counts nowhere.
///
/// Source: docs/definitions.md, "Products and replacement".
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

    /// The entry of `sku`; null if it is missing.
    public @Nullable CatalogueEntry entry(Sku sku) {
        return entries.get(sku);
    }

    /// All entries, by SKU.
    public Collection<CatalogueEntry> entries() {
        return entries.values();
    }
}
