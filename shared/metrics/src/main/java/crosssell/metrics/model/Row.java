package crosssell.metrics.model;

/// One accepted row of an uploaded file. Each kind of row says what identifies it, so that a later upload replaces it.
///
/// Source: docs/files.md, "Rows that are the same".
public sealed interface Row {

    /// A row of `ownership/`, identified by its `record_id` if it has one, else by customer, SKU, start and `nth`.
    ///
    /// @param nth distinguishes rows of one file with the same customer, SKU and start: 1, 2, ...; 1 if the holding has
    ///     a record id
    record HoldingRow(CustomerId customer, Holding holding, int nth) implements Row {}

    /// A row of `customers/`, identified by customer and `effective_on`.
    record CustomerRow(CustomerId customer, CustomerRecord record) implements Row {}

    /// A row of `products/`, identified by its SKU.
    record ProductRow(CatalogueEntry entry) implements Row {}

    /// A row of `campaigns/`, identified by campaign and `starts_on`.
    record CampaignRow(Campaign campaign) implements Row {}

    /// A row of `targets/`, identified by campaign, customer and `targeted_on`.
    record TargetRow(CustomerId customer, Target target) implements Row {}

    /// A row of `touches/`, identified by all its columns: two products may be discussed on one day.
    record TouchRow(CustomerId customer, Touch touch) implements Row {}

    /// A row of `costs/`, identified by all its columns: two teams may spend the same on one day.
    record CostRow(Cost cost) implements Row {}

    /// The one document of `settings/`, as uploaded; a later one replaces it as a whole.
    record SettingsRow(String json) implements Row {}
}
