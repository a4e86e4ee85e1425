package crosssell.metrics.offer;

import crosssell.metrics.conversion.ConversionModel;
import crosssell.metrics.conversion.ConversionModel.SizeSegment;
import crosssell.metrics.conversion.ConversionModel.State;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.whitespace.Inventory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// The ranking of the products that a customer could be offered, by what customers in its state did.
///
/// Source: docs/definitions.md, "Next product".
public final class NextProducts {

    /// Highest value first, undefined last; then by probability, then by name.
    public static final Comparator<NextProduct> RANK = Comparator.comparing(
                    NextProduct::value, Comparator.nullsFirst(Comparator.<Money>naturalOrder()))
            .thenComparing(NextProduct::probability, Comparator.nullsFirst(Comparator.<Double>naturalOrder()))
            .reversed()
            .thenComparing(NextProduct::product);

    private final Map<ProductId, Integer> places = new HashMap<>();
    private final Map<String, Segment> segments = new HashMap<>();
    private final ExposureCounts base;
    private final Map<ProductId, ExposureCounts> owners = new HashMap<>();
    private final DenseCounts many;
    private final Map<List<ProductId>, ExposureCounts> states = new HashMap<>();
    private final ExposureCounts nobody = new SparseCounts.Sum(this::place).counts();

    /// One size segment of the model, indexed.
    private record Segment(
            List<@Nullable Double> medianMrr, ExposureCounts many, Map<List<ProductId>, ExposureCounts> states) {}

    public NextProducts(ConversionModel model) {
        for (ProductId product : model.products()) {
            places.put(product, places.size());
        }
        this.base = DenseCounts.of(model.base());
        model.owners()
                .forEach(each ->
                        owners.put(each.product(), counts(each.acquirers(), each.unexposed(), each.converted())));
        this.many = new DenseCounts(places.size());
        Map<List<ProductId>, SparseCounts.Sum> everywhere = new HashMap<>();
        for (SizeSegment size : model.sizes()) {
            many.add(size.many());
            Map<List<ProductId>, ExposureCounts> here = new HashMap<>();
            for (State state : size.states()) {
                here.put(state.acquired(), counts(state.entries(), state.unexposed(), state.converted()));
                everywhere
                        .computeIfAbsent(state.acquired(), s -> new SparseCounts.Sum(this::place))
                        .add(state.entries(), state.unexposed(), state.converted());
            }
            segments.put(size.size(), new Segment(size.medianMrr(), DenseCounts.of(size.many()), here));
        }
        everywhere.forEach((acquired, sum) -> states.put(acquired, sum.counts()));
    }

    private ExposureCounts counts(
            long everybody, SortedMap<ProductId, Long> unexposed, SortedMap<ProductId, Long> converted) {
        return new SparseCounts.Sum(this::place)
                .add(everybody, unexposed, converted)
                .counts();
    }

    /// The offers of `gaps`, best first.
    ///
    /// @param size the customer's size segment
    /// @param gaps products that can be offered to the customer
    public List<NextProduct> of(CustomerAsOf customer, String size, List<ProductId> gaps) {
        Chances chances = chances(Inventory.of(customer).acquired(), size);
        return gaps.stream().map(chances::of).sorted(RANK).toList();
    }

    /// The probabilities of customers of `size` that have acquired exactly these products.
    ///
    /// @param acquired by name
    public Chances chances(List<ProductId> acquired, String size) {
        Segment segment = Objects.requireNonNull(segments.get(size), size);
        boolean isMany = acquired.size() > ConversionModel.EXACT;
        return new Chances(
                places,
                base,
                acquired.stream().map(owners::get).filter(Objects::nonNull).toList(),
                acquired.size(),
                isMany ? many : states.getOrDefault(acquired, nobody),
                isMany ? segment.many() : segment.states().getOrDefault(acquired, nobody),
                segment.medianMrr());
    }

    private int place(ProductId product) {
        return Objects.requireNonNull(places.get(product));
    }
}
