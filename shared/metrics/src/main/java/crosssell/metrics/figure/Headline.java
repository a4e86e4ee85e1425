package crosssell.metrics.figure;

import crosssell.metrics.model.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The headline figures over a set of customers, as of a date. All ratios are absent when the set is empty.
///
/// Source: definitions, section 2, figures 1 to 8.
///
/// @param customers customers active at the date
/// @param multiProductCustomers those with 2 or more distinct active products
/// @param crossSellRate multi-product customers / customers
/// @param earnedCrossSellRate those with 2 or more active products of which one or more is cross-sold, /
///     customers
/// @param landBreadth multi-product customers whose active products are all of the initial order, / customers
/// @param materialCrossSellRate those with 2 or more active products that each bring in the material MRR, /
///     customers
/// @param productsPerCustomer active distinct customer-product pairs / customers
/// @param subscriptionsPerCustomer active counted rows / customers
/// @param weightedProductsPerCustomer weights of active products, summed, / customers
/// @param depth customers with at least k active products, for k = 1 to the most that anybody has
/// @param mrr monthly recurring revenue
/// @param mrrMultiProduct of that, from multi-product customers
/// @param mrrCrossSold of that, from cross-sold products
/// @param mrrMultiProductShare mrrMultiProduct / mrr; absent when mrr is 0
/// @param mrrCrossSoldShare mrrCrossSold / mrr; absent when mrr is 0
/// @param arpa average MRR per account
public record Headline(
        long customers,
        long multiProductCustomers,
        Rate crossSellRate,
        Rate earnedCrossSellRate,
        Rate landBreadth,
        Rate materialCrossSellRate,
        @Nullable Double productsPerCustomer,
        @Nullable Double subscriptionsPerCustomer,
        @Nullable Double weightedProductsPerCustomer,
        List<Depth> depth,
        Money mrr,
        Money mrrMultiProduct,
        Money mrrCrossSold,
        @Nullable Double mrrMultiProductShare,
        @Nullable Double mrrCrossSoldShare,
        Arpa arpa) {

    /// Customers with at least so many active products.
    ///
    /// @param atLeast k
    /// @param customers those with k active products or more / customers
    public record Depth(int atLeast, Rate customers) {}

    /// Average MRR of an account; absent where there is none of its kind.
    ///
    /// @param single of single-product customers
    /// @param multi of multi-product customers
    public record Arpa(@Nullable Double single, @Nullable Double multi) {}
}
