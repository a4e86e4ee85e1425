package crosssell.metrics.opportunity;

import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.opportunity.NextProduct.Evidence;
import crosssell.metrics.statistics.Wilson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What customers of one state and size segment acquire within 12 months.
///
/// The probability comes down a chain of estimates. Each is drawn towards the one before, as if that had been seen
/// in k = [#PRIOR_CUSTOMERS] customers: p = (converted + k prior) / (exposed + k).
///
/// 1. the base rate: all entries into any state without the product, while it was on sale;
/// 2. owners of any product of the state: the mean over the state's products of their conversions, so that nobody
///    counts for more than one customer;
/// 3. exactly the state, any size;
/// 4. exactly the state, in the size segment.
///
/// `low` and `high` are the Wilson interval of the last step's counts, prior included. Undefined where step 1 is:
/// nobody without the product has been watched for 12 months. k is what ranks best in the backtest: of 100, the
/// products that sell well everywhere stand first unless many customers say otherwise.
///
/// Example: base rate 1/5, then 30 of 50 owners: (30 + 100/5) / (50 + 100) = 1/3.
///
/// Source: definitions, section 10, next product.
public final class Chances {

    /// k: how many customers a prior counts for.
    public static final double PRIOR_CUSTOMERS = 100;

    private static final int MONTHS_A_YEAR = 12;
    private static final int CENTS = 100;
    private static final long TEN_THOUSANDTHS_A_CENT = 100;

    private final Map<ProductId, Integer> places;
    private final Sums base;
    private final Sums owners;
    private final Sums state;
    private final Sums stateInSize;
    private final List<@Nullable Double> medianMrr;
    private final double[] converted;
    private final double[] exposed;

    /// @param places of the products in all that follows
    /// @param owners of the state's products, summed
    /// @param products how many products the state has
    /// @param state exactly the state, any size
    /// @param stateInSize exactly the state, in the segment
    Chances(
            Map<ProductId, Integer> places,
            Sums base,
            Sums owners,
            int products,
            Sums state,
            Sums stateInSize,
            List<@Nullable Double> medianMrr) {
        this.places = places;
        this.base = base;
        this.owners = owners;
        this.state = state;
        this.stateInSize = stateInSize;
        this.medianMrr = medianMrr;
        this.converted = new double[places.size()];
        this.exposed = new double[places.size()];
        int parts = Math.max(1, products);
        for (int i = 0; i < converted.length; i++) {
            converted[i] = base.converted[i];
            exposed[i] = base.exposed[i];
            draw(i, (double) owners.exposed[i] / parts, (double) owners.converted[i] / parts);
            draw(i, state.exposed[i], state.converted[i]);
            draw(i, stateInSize.exposed[i], stateInSize.converted[i]);
        }
    }

    /// One step down the chain.
    private void draw(int product, double moreExposed, double moreConverted) {
        double prior = converted[product] / exposed[product];
        converted[product] = moreConverted + PRIOR_CUSTOMERS * prior;
        exposed[product] = moreExposed + PRIOR_CUSTOMERS;
    }

    /// What offering `product` promises.
    public NextProduct of(ProductId product) {
        Integer place = places.get(product);
        Double probability = place == null ? null : probability(place);
        if (place == null || probability == null) {
            return new NextProduct(
                    product, null, null, null, Evidence.NONE, Evidence.NONE, null, null, null, null, null);
        }
        double low = Wilson.low(converted[place], exposed[place]);
        double high = Wilson.high(converted[place], exposed[place]);
        return new NextProduct(
                product,
                probability,
                low,
                high,
                new Evidence(state.exposed[place], state.converted[place]),
                new Evidence(stateInSize.exposed[place], stateInSize.converted[place]),
                owners.exposed[place] == 0 ? null : (Double) ((double) owners.converted[place] / owners.exposed[place]),
                (double) base.converted[place] / base.exposed[place],
                value(place, probability),
                value(place, low),
                value(place, high));
    }

    /// The probability alone, of the product at `place` in the model; absent where undefined.
    public @Nullable Double probability(int place) {
        return base.exposed[place] == 0 ? null : Double.valueOf(converted[place] / exposed[place]);
    }

    /// What `probability` of the product at `place` is worth.
    public @Nullable Money value(int place, double probability) {
        Double mrr = medianMrr.get(place);
        return mrr == null ? null : cents(probability * mrr * MONTHS_A_YEAR);
    }

    private static Money cents(double amount) {
        return new Money(Math.multiplyExact(Math.round(amount * CENTS), TEN_THOUSANDTHS_A_CENT));
    }
}
