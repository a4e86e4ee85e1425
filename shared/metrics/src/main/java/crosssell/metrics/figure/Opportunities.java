package crosssell.metrics.figure;

import crosssell.metrics.conversion.ConversionModel;
import crosssell.metrics.model.ProductId;
import java.util.List;
import java.util.SortedMap;

/// What to offer whom next. Every list holds the best offers of each size segment, all ranked together: customers
/// who fail no rule of the playbook first, then by value, probability, customer, product.
///
/// @param all of all products: `opportunities` in JSON
/// @param byProduct per product that has an active owner
/// @param model what the probabilities come from
public record Opportunities(
        List<Opportunity> all, SortedMap<ProductId, List<Opportunity>> byProduct, ConversionModel model) {}
