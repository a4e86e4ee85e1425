package crosssell.metrics.figure;

import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.offer.NextProduct;
import crosssell.metrics.readiness.Readiness.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One product that one customer could be offered.
///
/// Source: definitions, section 10, next product.
///
/// @param name the customer's name by its customers row in force, as uploaded; absent where that has none
/// @param segment the customer's size segment
/// @param owns its active products, by name
/// @param next the product and what it promises
/// @param reasons sentences: what customers like it did, then each rule of the playbook that it does not pass
public record Opportunity(
        CustomerId customer,
        @Nullable String name,
        String segment,
        List<ProductId> owns,
        NextProduct next,
        Verdict readiness,
        List<String> reasons) {}
