package crosssell.metrics.figure;

import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.offer.NextProduct;
import crosssell.metrics.readiness.Readiness.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One product that could be offered to one customer.
///
/// Source: docs/definitions.md, "Next product".
///
/// @param name name in the customers row in force, as uploaded; null if the row has none
/// @param segment size segment of the customer
/// @param owns active products of the customer, by name
/// @param next the product, with its probability and value
/// @param reasons sentences: what customers in the same state did, then each rule of the playbook that the customer
///     does not pass
public record Opportunity(
        CustomerId customer,
        @Nullable String name,
        String segment,
        List<ProductId> owns,
        NextProduct next,
        Verdict readiness,
        List<String> reasons) {}
