package crosssell.metrics.offer;

import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.offer.NextProduct.Evidence;
import crosssell.metrics.statistics.Wilson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The probabilities with which customers of one state and size segment acquire each product within 12 months.
///
/// A probability is the end of a chain of estimates. Each is drawn towards the one before it, as if that had been
/// observed on k = [#PRIOR_CUSTOMERS] customers: p = (converted + k prior) / (exposed + k).
///
/// 1. the base rate: all entries into any state without the product while it was on sale;
/// 2. owners of any product of the state: the mean over the state's products of their conversions, so that no customer
///    counts more than once;
/// 3. exactly this state, any size;
/// 4. exactly this state, in this size segment.
///
/// `low` and `high` are the Wilson interval of the last step's counts, prior included. The probability is undefined if
/// step 1 is: until someone without the product has been observed for 12 months. k is the value that ranks best in the
/// backtest: with 100, the products that sell well everywhere rank first unless many customers show otherwise.
///
/// Example: base rate 1/5, then 30 of 50 owners: (30 + 100/5) / (50 + 100) = 1/3.
///
/// Source: docs/definitions.md, "Next product".
public final class Chances {

    /// k: the number of customers that a prior counts as.
    public static final double PRIOR_CUSTOMERS = 100;

    private static final int MONTHS_A_YEAR = 12;
    private static final int CENTS = 100;
    private static final long TEN_THOUSANDTHS_A_CENT = 100;

    private final Map<ProductId, Integer> places;
    private final ExposureCounts base;
    private final List<ExposureCounts> owners;
    private final int products;
    private final ExposureCounts state;
    private final ExposureCounts stateInSize;
    private final List<@Nullable Double> medianMrr;

    /// @param places place of each product in all the counts that follow
    /// @param owners counts of each product of the state
    /// @param products number of products in the state
    /// @param state exactly the state, any size
    /// @param stateInSize exactly the state, in the segment
    Chances(
            Map<ProductId, Integer> places,
            ExposureCounts base,
            List<ExposureCounts> owners,
            int products,
            ExposureCounts state,
            ExposureCounts stateInSize,
            List<@Nullable Double> medianMrr) {
        this.places = places;
        this.base = base;
        this.owners = owners;
        this.products = Math.max(1, products);
        this.state = state;
        this.stateInSize = stateInSize;
        this.medianMrr = medianMrr;
    }

    /// The same, with the owners added up, for asking about every product.
    public Chances ofAllProducts() {
        return owners.size() < 2
                ? this
                : new Chances(
                        places,
                        base,
                        List.of(DenseCounts.of(places.size(), owners)),
                        products,
                        state,
                        stateInSize,
                        medianMrr);
    }

    /// An estimate of one product's conversion at one step of the chain.
    private record Estimate(double converted, double exposed) {

        /// The next step of the chain.
        Estimate drawn(double moreExposed, double moreConverted) {
            double prior = converted / exposed;
            return new Estimate(moreConverted + PRIOR_CUSTOMERS * prior, moreExposed + PRIOR_CUSTOMERS);
        }
    }

    private Estimate estimate(int place) {
        return new Estimate(base.converted(place), base.exposed(place))
                .drawn((double) exposedOwners(place) / products, (double) convertedOwners(place) / products)
                .drawn(state.exposed(place), state.converted(place))
                .drawn(stateInSize.exposed(place), stateInSize.converted(place));
    }

    private long exposedOwners(int place) {
        long exposed = 0;
        for (ExposureCounts each : owners) {
            exposed += each.exposed(place);
        }
        return exposed;
    }

    private long convertedOwners(int place) {
        long converted = 0;
        for (ExposureCounts each : owners) {
            converted += each.converted(place);
        }
        return converted;
    }

    /// The offer of `product`.
    public NextProduct of(ProductId product) {
        Integer place = places.get(product);
        if (place == null || base.exposed(place) == 0) {
            return new NextProduct(
                    product, null, null, null, Evidence.NONE, Evidence.NONE, null, null, null, null, null);
        }
        Estimate estimate = estimate(place);
        double probability = estimate.converted / estimate.exposed;
        double low = Wilson.low(estimate.converted, estimate.exposed);
        double high = Wilson.high(estimate.converted, estimate.exposed);
        long exposedOwners = exposedOwners(place);
        return new NextProduct(
                product,
                probability,
                low,
                high,
                new Evidence(state.exposed(place), state.converted(place)),
                new Evidence(stateInSize.exposed(place), stateInSize.converted(place)),
                exposedOwners == 0 ? null : (Double) ((double) convertedOwners(place) / exposedOwners),
                (double) base.converted(place) / base.exposed(place),
                value(place, probability),
                value(place, low),
                value(place, high));
    }

    /// Only the probability, of the product at `place` in the model; null if undefined.
    public @Nullable Double probability(int place) {
        if (base.exposed(place) == 0) {
            return null;
        }
        Estimate estimate = estimate(place);
        return estimate.converted / estimate.exposed;
    }

    /// The value at `probability` of the product at `place`.
    public @Nullable Money value(int place, double probability) {
        Double mrr = medianMrr.get(place);
        return mrr == null ? null : cents(probability * mrr * MONTHS_A_YEAR);
    }

    private static Money cents(double amount) {
        return new Money(Math.multiplyExact(Math.round(amount * CENTS), TEN_THOUSANDTHS_A_CENT));
    }
}
