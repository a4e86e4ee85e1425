package crosssell.metrics.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One products row: a SKU and the product it belongs to.
///
/// Source: docs/definitions.md, "Products and replacement"; docs/files.md, "Columns".
///
/// @param weight weight of the product according to this SKU; null = 1; of several SKUs, the largest applies
/// @param counts `false` for something sold that is not a product (services, fees): excluded from every metric; null =
///     true
/// @param kind kind of the SKU's holdings that have none of their own
/// @param valueMonths number of months a one-time purchase counts; null = forever
/// @param launchedOn first day on which it can be offered; null = always
/// @param retiredOn first day on which it can no longer be offered; null = none
/// @param family stored, but in no metric yet
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
