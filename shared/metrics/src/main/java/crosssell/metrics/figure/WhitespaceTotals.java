package crosssell.metrics.figure;

import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The number of customers in each state of the whitespace, per product.
///
/// Source: docs/definitions.md, "Whitespace".
///
/// @param products products with an active owner, by name
/// @param totals per product, first over all customers, then over each size segment that has any
public record WhitespaceTotals(List<ProductId> products, List<Total> totals) {

    /// The customers by their state for one product; the five counts add up to all customers of the segment.
    ///
    /// @param segment size segment; null = all customers
    /// @param owned customers who own it
    /// @param trial customers with a trial of it
    /// @param lapsed customers who had it before
    /// @param notEligible customers to whom it is not on sale
    /// @param gap customers to whom it can be offered
    /// @param potential expected value of the offers to all customers in `gap`, to the cent; null if no offer has a
    ///     value
    public record Total(
            ProductId product,
            @Nullable String segment,
            long owned,
            long trial,
            long lapsed,
            long notEligible,
            long gap,
            @Nullable Money potential) {}
}
