package crosssell.metrics.figure;

import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import org.jspecify.annotations.Nullable;

/// The penetration of one product.
///
/// Source: docs/definitions.md, "Penetration".
///
/// @param owners active owners / customers
/// @param mrr MRR of the product
/// @param mrrShare MRR of the product / all MRR; null if all MRR is 0
/// @param initialOwners active owners who got it in their initial order
/// @param crossSoldOwners active owners it was cross-sold to (undated customers count in neither)
public record Penetration(
        ProductId product,
        Rate owners,
        Money mrr,
        @Nullable Double mrrShare,
        long initialOwners,
        long crossSoldOwners) {}
