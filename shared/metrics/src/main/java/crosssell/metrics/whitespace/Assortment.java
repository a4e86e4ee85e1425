package crosssell.metrics.whitespace;

import crosssell.metrics.history.Day;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.ProductId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The days on which each product is on sale: it has a counted SKU that is launched (`launchedOn` by that day, or none)
/// and not retired by it. Without a catalogue, every product always is on sale.
///
/// Source: docs/definitions.md, "Whitespace"; docs/files.md, "Columns".
public final class Assortment {

    private final boolean everything;
    private final SortedMap<ProductId, List<Sale>> sales = new TreeMap<>();

    /// The days from `launched` until before `retired`.
    private record Sale(int launched, int retired) {

        boolean always() {
            return launched == Day.UNDATED && retired == Day.NEVER;
        }
    }

    public Assortment(Catalogue catalogue) {
        this.everything = catalogue.isNone();
        for (CatalogueEntry entry : catalogue.entries()) {
            if (!Boolean.FALSE.equals(entry.counts())) {
                sales.computeIfAbsent(entry.product(), product -> new ArrayList<>(2))
                        .add(new Sale(Day.of(entry.launchedOn(), Day.UNDATED), Day.of(entry.retiredOn(), Day.NEVER)));
            }
        }
    }

    public boolean onSale(ProductId product, int day) {
        if (everything) {
            return true;
        }
        for (Sale sale : sales.getOrDefault(product, List.of())) {
            if (sale.launched <= day && day < sale.retired) {
                return true;
            }
        }
        return false;
    }

    /// The products that are off sale on some day, by name.
    public List<ProductId> dated() {
        return sales.entrySet().stream()
                .filter(product -> product.getValue().stream().noneMatch(Sale::always))
                .map(Map.Entry::getKey)
                .toList();
    }
}
