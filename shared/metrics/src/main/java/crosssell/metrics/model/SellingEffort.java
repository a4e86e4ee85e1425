package crosssell.metrics.model;

import java.util.List;

/// What selling is known of beside the customers' own rows: the campaigns there are, and what selling cost. Neither
/// list's order matters.
///
/// Source: definitions, section 9.
public record SellingEffort(List<Campaign> campaigns, List<Cost> costs) {

    /// Nothing is known.
    public static final SellingEffort NONE = new SellingEffort(List.of(), List.of());

    public SellingEffort {
        campaigns = List.copyOf(campaigns);
        costs = List.copyOf(costs);
    }
}
