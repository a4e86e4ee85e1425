package crosssell.metrics.figure;

import crosssell.metrics.model.ProductId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The attach rate of every product with every other: rows are base products, columns the others; the diagonal is null.
///
/// Source: docs/definitions.md, "Matrix".
///
/// @param products products by name: the order of rows and columns
/// @param attachRate one row per base product, with one rate per other product: owners of both / owners of the base
public record Matrix(List<ProductId> products, List<List<@Nullable Double>> attachRate) {}
