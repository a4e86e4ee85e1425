package crosssell.metrics.family;

import crosssell.metrics.figure.Quality.UnmappedSku;
import crosssell.metrics.figure.Quality.UnmappedSkus;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Sku;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The SKUs missing from the catalogue, whatever the kind of the rows. Memory grows with their number.
///
/// Example: one customer holds `legacy-x` twice, another once: 3 holdings of 2 customers.
final class UnmappedSkuTally {

    /// The most SKUs listed.
    static final int LISTED = 100;

    private final Catalogue catalogue;
    private final Map<Sku, Count> counts = new HashMap<>();
    private long holdings;
    private long customers;

    private static final class Count {
        private long holdings;
        private long customers;
    }

    UnmappedSkuTally(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void add(CustomerFacts facts) {
        if (catalogue.isNone()) {
            return;
        }
        Set<Sku> seen = new HashSet<>();
        for (Holding holding : facts.holdings()) {
            if (catalogue.entry(holding.sku()) == null) {
                Count count = count(holding.sku());
                count.holdings++;
                count.customers += seen.add(holding.sku()) ? 1 : 0;
                holdings++;
            }
        }
        customers += seen.isEmpty() ? 0 : 1;
    }

    void merge(UnmappedSkuTally other) {
        holdings += other.holdings;
        customers += other.customers;
        other.counts.forEach((sku, theirs) -> {
            Count ours = count(sku);
            ours.holdings += theirs.holdings;
            ours.customers += theirs.customers;
        });
    }

    private Count count(Sku sku) {
        return counts.computeIfAbsent(sku, s -> new Count());
    }

    UnmappedSkus figures() {
        List<UnmappedSku> largest = counts.entrySet().stream()
                .map(entry -> new UnmappedSku(entry.getKey(), entry.getValue().holdings, entry.getValue().customers))
                .sorted(Comparator.comparingLong(UnmappedSku::holdings)
                        .reversed()
                        .thenComparing(UnmappedSku::sku))
                .limit(LISTED)
                .toList();
        return new UnmappedSkus(counts.size(), holdings, customers, largest, counts.size() - largest.size());
    }
}
