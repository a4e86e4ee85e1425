package crosssell.metrics.figure;

import crosssell.metrics.model.ProductId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Attach rates of every product with every other: rows are bases, columns the others; the diagonal is absent.
///
/// Source: definitions, section 4.
///
/// @param products by name
/// @param attachRate one row per product, one cell per product
public record Matrix(List<ProductId> products, List<List<@Nullable Double>> attachRate) {}
