package crosssell.metrics.model;

/// One accepted row of an uploaded file. What names the row, so that a later upload of it replaces it, is said at
/// each kind.
///
/// Source: files, what ingest promises.
public sealed interface Row {

    /// A row of `ownership/`, named by its `record_id` if it has one, else by customer, SKU, start and `nth`.
    ///
    /// @param nth tells rows of one file apart that share customer, SKU and start but differ otherwise: 1, 2,
    ///     ...; 1 where the holding has a record id
    record HoldingRow(CustomerId customer, Holding holding, int nth) implements Row {}

    /// A row of `customers/`, named by customer and `effective_on`.
    record CustomerRow(CustomerId customer, CustomerRecord record) implements Row {}

    /// A row of `products/`, named by its SKU.
    record ProductRow(CatalogueEntry entry) implements Row {}

    /// A row of `campaigns/`, named by campaign and `starts_on`.
    record CampaignRow(Campaign campaign) implements Row {}

    /// A row of `targets/`, named by campaign, customer and `targeted_on`.
    record TargetRow(CustomerId customer, Target target) implements Row {}

    /// A row of `touches/`, named by all its columns: two products may be spoken of on one day.
    record TouchRow(CustomerId customer, Touch touch) implements Row {}

    /// A row of `costs/`, named by all its columns: two teams may spend the same on one day.
    record CostRow(Cost cost) implements Row {}

    /// The one document of `settings/`, as uploaded; a later one replaces it whole.
    record SettingsRow(String json) implements Row {}
}
