package crosssell.metrics.model;

import java.util.List;

/// Selling effort in addition to the customers' own rows: the campaigns, and the costs of selling. The order of the
/// lists does not matter.
///
/// Source: docs/definitions.md, "Selling effort".
public record SellingEffort(List<Campaign> campaigns, List<Cost> costs) {

    /// No campaigns and no costs.
    public static final SellingEffort NONE = new SellingEffort(List.of(), List.of());

    public SellingEffort {
        campaigns = List.copyOf(campaigns);
        costs = List.copyOf(costs);
    }
}
