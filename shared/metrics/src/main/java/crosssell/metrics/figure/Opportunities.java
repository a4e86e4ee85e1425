package crosssell.metrics.figure;

import crosssell.metrics.conversion.ConversionModel;
import crosssell.metrics.model.ProductId;
import java.util.List;
import java.util.SortedMap;

/// What to offer to which customer next. Each list has the best offers of every size segment, ranked together:
/// customers who fail no rule of the playbook first, then by value, probability, customer, product.
///
/// @param all offers of all products: `opportunities` in JSON
/// @param byProduct offers of each product that has an active owner
/// @param model the counts behind the probabilities
public record Opportunities(
        List<Opportunity> all, SortedMap<ProductId, List<Opportunity>> byProduct, ConversionModel model) {}
