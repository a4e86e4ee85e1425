package crosssell.metrics.figure;

import crosssell.metrics.model.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The headline figures over a set of customers, as of a date. Every ratio is null if the set is empty.
///
/// Source: docs/definitions.md, "Headline figures".
///
/// @param customers customers active at the date
/// @param multiProductCustomers customers with 2 or more distinct active products
/// @param crossSellRate multi-product customers / customers
/// @param earnedCrossSellRate customers with 2 or more active products, at least one of them cross-sold, / customers
/// @param landBreadth multi-product customers whose active products are all from the initial order / customers
/// @param materialCrossSellRate customers with 2 or more active products that each bring in the material MRR /
///     customers
/// @param productsPerCustomer distinct active customer-product pairs / customers
/// @param subscriptionsPerCustomer active counted rows / customers
/// @param weightedProductsPerCustomer sum of the weights of active products / customers
/// @param depth customers with at least k active products, for k from 1 to the most that any customer has
/// @param mrr monthly recurring revenue
/// @param mrrMultiProduct MRR of multi-product customers
/// @param mrrCrossSold MRR of cross-sold products
/// @param mrrMultiProductShare mrrMultiProduct / mrr; null if mrr is 0
/// @param mrrCrossSoldShare mrrCrossSold / mrr; null if mrr is 0
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

    /// The customers with at least k active products.
    ///
    /// @param atLeast k
    /// @param customers customers with k or more active products / customers
    public record Depth(int atLeast, Rate customers) {}

    /// Average MRR per account.
    ///
    /// @param single MRR of single-product customers / their number; null if there are none
    /// @param multi MRR of multi-product customers / their number; null if there are none
    public record Arpa(@Nullable Double single, @Nullable Double multi) {}
}
