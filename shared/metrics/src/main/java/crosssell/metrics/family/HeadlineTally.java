package crosssell.metrics.family;

import crosssell.metrics.figure.Headline;
import crosssell.metrics.figure.Headline.Arpa;
import crosssell.metrics.figure.Headline.Depth;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.history.Position;
import crosssell.metrics.history.Position.Active;
import crosssell.metrics.model.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The counts behind the headline figures. A position can be counted negatively, so a tally can also be the difference
/// between two dates, and sums of differences are the headline at every date.
///
/// Example: one customer with one product and one with two, the latter with 30 of 40 MRR: rate 1/2, 1.5 products per
/// customer, 75 % of MRR from multi-product customers.
///
/// Source: docs/definitions.md, "Headline figures".
final class HeadlineTally {

    private static final double UNITS = Math.pow(10, Money.SCALE);

    private final long materialMrr;
    private long customers;
    private long multiProduct;
    private long earned;
    private long land;
    private long material;
    private long products;
    private long rows;
    private long weights;
    private long mrr;
    private long mrrMultiProduct;
    private long mrrCrossSold;

    /// At index k: customers with exactly k + 1 active products.
    private long[] withProducts = new long[4];

    /// @param materialMrr the MRR from which a product is material
    HeadlineTally(Money materialMrr) {
        this.materialMrr = materialMrr.tenThousandths();
    }

    /// Counts `position` this many `times`: 1 to add it, -1 to subtract it.
    void count(Position position, int times) {
        int owned = position.products().size();
        boolean multi = position.multiProduct();
        customers += times;
        multiProduct += multi ? times : 0;
        earned += position.earned() ? times : 0;
        land += position.landed() ? times : 0;
        material += position.material(materialMrr) ? times : 0;
        products += (long) times * owned;
        rows += (long) times * position.rows();
        for (Active active : position.products()) {
            weights = Math.addExact(weights, times * active.line().weight());
        }
        mrr = Math.addExact(mrr, times * position.mrr());
        mrrMultiProduct = Math.addExact(mrrMultiProduct, multi ? times * position.mrr() : 0);
        mrrCrossSold = Math.addExact(mrrCrossSold, times * position.mrrCrossSold());
        room(owned);
        withProducts[owned - 1] += times;
    }

    /// Counts all that `other` counted.
    void addAll(HeadlineTally other) {
        customers += other.customers;
        multiProduct += other.multiProduct;
        earned += other.earned;
        land += other.land;
        material += other.material;
        products += other.products;
        rows += other.rows;
        weights = Math.addExact(weights, other.weights);
        mrr = Math.addExact(mrr, other.mrr);
        mrrMultiProduct = Math.addExact(mrrMultiProduct, other.mrrMultiProduct);
        mrrCrossSold = Math.addExact(mrrCrossSold, other.mrrCrossSold);
        room(other.withProducts.length);
        for (int i = 0; i < other.withProducts.length; i++) {
            withProducts[i] += other.withProducts[i];
        }
    }

    private void room(int owned) {
        if (owned > withProducts.length) {
            withProducts = Arrays.copyOf(withProducts, Math.max(owned, 2 * withProducts.length));
        }
    }

    long customers() {
        return customers;
    }

    /// MRR in ten-thousandths.
    long mrr() {
        return mrr;
    }

    Headline headline() {
        return new Headline(
                customers,
                multiProduct,
                Rate.of(multiProduct, customers),
                Rate.of(earned, customers),
                Rate.of(land, customers),
                Rate.of(material, customers),
                ratio(products, customers),
                ratio(rows, customers),
                ratio(weights / UNITS, customers),
                depth(),
                new Money(mrr),
                new Money(mrrMultiProduct),
                new Money(mrrCrossSold),
                ratio(mrrMultiProduct, mrr),
                ratio(mrrCrossSold, mrr),
                new Arpa(
                        ratio((mrr - mrrMultiProduct) / UNITS, customers - multiProduct),
                        ratio(mrrMultiProduct / UNITS, multiProduct)));
    }

    private List<Depth> depth() {
        List<Depth> depth = new ArrayList<>();
        long atLeast = customers;
        for (int k = 0; atLeast > 0; k++) {
            depth.add(new Depth(k + 1, Rate.of(atLeast, customers)));
            atLeast -= withProducts[k];
        }
        return depth;
    }

    /// `part / whole`; null if `whole` is 0.
    static @Nullable Double ratio(double part, long whole) {
        return whole == 0 ? null : part / whole;
    }
}
