package crosssell.metrics.backtest;

import crosssell.metrics.Calculation;
import crosssell.metrics.conversion.Conversions;
import crosssell.metrics.family.LeadingProducts;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Day;
import crosssell.metrics.history.Position;
import crosssell.metrics.history.ProductLine;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings.Bands;
import crosssell.metrics.offer.NextProduct;
import crosssell.metrics.offer.NextProducts;
import crosssell.metrics.whitespace.Assortment;
import crosssell.metrics.whitespace.Inventory;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Every ranking as of one date, from what was known then.
final class Rankings {

    private static final Comparator<NextProduct> LIKELIEST = Comparator.comparing(
                    NextProduct::probability, Comparator.nullsFirst(Comparator.<Double>naturalOrder()))
            .reversed()
            .thenComparing(NextProduct::product);

    private final NextProducts nextProducts;
    private final SortedMap<ProductId, Long> owners = new TreeMap<>();
    private final Map<ProductId, Long> acquisitions = new TreeMap<>();

    /// @param customers all customers, as of the date
    Rankings(List<CustomerAsOf> customers, Bands bands, Assortment assortment) {
        Conversions conversions = new Conversions(bands, assortment);
        Set<List<ProductId>> states = new HashSet<>();
        for (CustomerAsOf customer : customers) {
            conversions.add(customer);
            Position position = customer.position();
            if (position != null) {
                states.add(Inventory.of(customer).acquired());
                position.products().forEach(active -> owners.merge(active.line().product(), 1L, Long::sum));
            }
            for (ProductLine line : customer.history().lines()) {
                if (line.acquired() > Day.of(Day.yearBefore(customer.asOf())) && line.firstStart() <= customer.day()) {
                    acquisitions.merge(line.product(), 1L, Long::sum);
                }
            }
        }
        this.nextProducts = new NextProducts(conversions.model(
                states, LeadingProducts.of(owners, Calculation.MOST_PRODUCTS).products()::contains));
    }

    /// The products with an active owner, by name.
    List<ProductId> products() {
        return List.copyOf(owners.keySet());
    }

    /// The `gaps`, best first.
    List<ProductId> of(Ranking ranking, CustomerAsOf customer, String size, List<ProductId> gaps) {
        return switch (ranking) {
            case PROBABILITY ->
                nextProducts.of(customer, size, gaps).stream()
                        .sorted(LIKELIEST)
                        .map(NextProduct::product)
                        .toList();
            case VALUE ->
                nextProducts.of(customer, size, gaps).stream()
                        .map(NextProduct::product)
                        .toList();
            case OWNERS -> byCount(owners, gaps);
            case ACQUISITIONS -> byCount(acquisitions, gaps);
        };
    }

    private static List<ProductId> byCount(Map<ProductId, Long> counts, List<ProductId> gaps) {
        return gaps.stream()
                .sorted(Comparator.comparing((ProductId product) -> counts.getOrDefault(product, 0L))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
