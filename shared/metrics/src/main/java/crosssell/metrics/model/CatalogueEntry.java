package crosssell.metrics.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One products row: a SKU and the product it belongs to.
///
/// Source: definitions, section 1, products; files, `products/`.
///
/// @param weight what the product weighs as of this SKU; absent = 1; of several SKUs, the largest holds
/// @param counts `false` for what is sold but is no product (services, fees): excluded from every metric; absent
///     = true
/// @param kind the kind of the SKU's holdings that have none of their own
/// @param valueMonths for how many months a one-time purchase counts; absent = for good
/// @param launchedOn the first day on which it can be offered; absent = it always could
/// @param retiredOn the first day on which it cannot be offered any more
/// @param family kept, in no metric yet
public record CatalogueEntry(
        Sku sku,
        ProductId product,
        @Nullable Money weight,
        @Nullable Boolean counts,
        @Nullable Kind kind,
        @Nullable Integer valueMonths,
        @Nullable LocalDate launchedOn,
        @Nullable LocalDate retiredOn,
        @Nullable String family) {}
