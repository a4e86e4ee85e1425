package crosssell.metrics.figure;

import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many customers own each product, lack it, or are in between.
///
/// Source: definitions, section 10, whitespace.
///
/// @param products with an active owner, by name
/// @param totals per product, first of all customers, then of each size segment that has any
public record WhitespaceTotals(List<ProductId> products, List<Total> totals) {

    /// The customers by what one product is to them; the five add up to all of the segment.
    ///
    /// @param segment the size segment; absent = all
    /// @param owned customers that own it
    /// @param trial that try it
    /// @param lapsed that had it
    /// @param notEligible that cannot have it
    /// @param gap that could have it and do not
    /// @param potential expected value of the offers to all its gaps, to the cent; absent where value is
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
