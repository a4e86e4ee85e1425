package crosssell.metrics.figure;

import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import org.jspecify.annotations.Nullable;

/// How far one product has come.
///
/// Source: definitions, section 2, figure 7.
///
/// @param owners active owners / customers
/// @param mrr its MRR
/// @param mrrShare its MRR / all MRR; absent when that is 0
/// @param initialOwners active owners who got it in their initial order
/// @param crossSoldOwners active owners to whom it was cross-sold (undated customers are in neither)
public record Penetration(
        ProductId product,
        Rate owners,
        Money mrr,
        @Nullable Double mrrShare,
        long initialOwners,
        long crossSoldOwners) {}
