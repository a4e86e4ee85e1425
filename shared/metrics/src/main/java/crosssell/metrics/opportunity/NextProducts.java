package crosssell.metrics.opportunity;

import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.opportunity.ConversionModel.BySize;
import crosssell.metrics.opportunity.ConversionModel.State;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Ranks what a customer could be offered, by what customers in its state did.
///
/// Source: definitions, section 10, next product.
public final class NextProducts {

    /// Highest value first, undefined last; then by probability, then by name.
    public static final Comparator<NextProduct> RANK = Comparator.comparing(
                    NextProduct::value, Comparator.nullsFirst(Comparator.<Money>naturalOrder()))
            .thenComparing(NextProduct::probability, Comparator.nullsFirst(Comparator.<Double>naturalOrder()))
            .reversed()
            .thenComparing(NextProduct::product);

    private final Map<ProductId, Integer> places = new HashMap<>();
    private final Map<String, Segment> segments = new HashMap<>();
    private final Sums base;
    private final List<Sums> owners;

    /// One size segment of the model, made ready to look things up.
    private static final class Segment {
        private final List<@Nullable Double> medianMrr;
        private final Sums many;
        private final Map<List<ProductId>, State> states = new HashMap<>();

        Segment(BySize size) {
            this.medianMrr = size.medianMrr();
            this.many = Sums.of(size.many());
            size.states().forEach(state -> states.put(state.acquired(), state));
        }
    }

    public NextProducts(ConversionModel model) {
        for (ProductId product : model.products()) {
            places.put(product, places.size());
        }
        model.sizes().forEach(size -> segments.put(size.size(), new Segment(size)));
        this.base = Sums.of(model.base());
        this.owners = model.owners().stream().map(Sums::of).toList();
    }

    /// What each of `gaps` promises, best first.
    ///
    /// @param size the customer's size segment
    /// @param gaps products that it can be offered
    public List<NextProduct> of(CustomerAsOf customer, String size, List<ProductId> gaps) {
        Chances chances = chances(Inventory.of(customer).acquired(), size);
        return gaps.stream().map(chances::of).sorted(RANK).toList();
    }

    /// What customers of `size` that have acquired exactly these acquire next.
    ///
    /// @param acquired by name
    public Chances chances(List<ProductId> acquired, String size) {
        Segment segment = Objects.requireNonNull(segments.get(size), size);
        Sums ofOwners = new Sums(places.size());
        for (ProductId product : acquired) {
            Integer place = places.get(product);
            if (place != null) {
                ofOwners.add(owners.get(place));
            }
        }
        Sums state = new Sums(places.size());
        segments.values().forEach(each -> addState(state, each, acquired));
        Sums stateInSize = new Sums(places.size());
        addState(stateInSize, segment, acquired);
        return new Chances(places, base, ofOwners, acquired.size(), state, stateInSize, segment.medianMrr);
    }

    private void addState(Sums sums, Segment segment, List<ProductId> acquired) {
        if (acquired.size() > ConversionModel.EXACT) {
            sums.add(segment.many);
            return;
        }
        State state = segment.states.get(acquired);
        if (state != null) {
            for (int i = 0; i < sums.exposed.length; i++) {
                sums.exposed[i] += state.entries();
            }
            state.unexposed().forEach((product, count) -> sums.exposed[place(product)] -= count);
            state.converted().forEach((product, count) -> sums.converted[place(product)] += count);
        }
    }

    private int place(ProductId product) {
        return Objects.requireNonNull(places.get(product));
    }
}
