package crosssell.metrics.family;

import crosssell.metrics.figure.Penetration;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Position;
import crosssell.metrics.history.Position.Active;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The owners of each product, its MRR, and how the owners acquired it.
///
/// Example: Analytics has 7 owners among 16 customers: a penetration of 0.4375.
///
/// Source: docs/definitions.md, "Penetration".
public final class PenetrationFamily {

    private final SortedMap<ProductId, Count> counts = new TreeMap<>();
    private long customers;
    private long mrr;

    private static final class Count {
        private long owners;
        private long mrr;
        private long initial;
        private long crossSold;
    }

    /// Counts one customer.
    public void add(CustomerAsOf customer) {
        Position position = customer.position();
        if (position == null) {
            return;
        }
        customers++;
        mrr = Math.addExact(mrr, position.mrr());
        for (Active active : position.products()) {
            Count count = count(active.line().product());
            count.owners++;
            count.mrr = Math.addExact(count.mrr, active.mrr());
            count.initial += active.initial() ? 1 : 0;
            count.crossSold += active.crossSold() ? 1 : 0;
        }
    }

    /// Counts all that `other` counted.
    public void merge(PenetrationFamily other) {
        customers += other.customers;
        mrr = Math.addExact(mrr, other.mrr);
        other.counts.forEach((product, theirs) -> {
            Count ours = count(product);
            ours.owners += theirs.owners;
            ours.mrr = Math.addExact(ours.mrr, theirs.mrr);
            ours.initial += theirs.initial;
            ours.crossSold += theirs.crossSold;
        });
    }

    private Count count(ProductId product) {
        return counts.computeIfAbsent(product, p -> new Count());
    }

    /// The `most` products with the most owners, or all.
    public LeadingProducts leading(int most) {
        SortedMap<ProductId, Long> owners = new TreeMap<>();
        counts.forEach((product, count) -> owners.put(product, count.owners));
        return LeadingProducts.of(owners, most);
    }

    public List<Penetration> figures() {
        return counts.entrySet().stream()
                .map(entry -> penetration(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Penetration penetration(ProductId product, Count count) {
        return new Penetration(
                product,
                Rate.of(count.owners, customers),
                new Money(count.mrr),
                HeadlineTally.ratio(count.mrr, mrr),
                count.initial,
                count.crossSold);
    }
}
