package crosssell.metrics.history;

/// The reason why MRR moved between two dates.
///
/// Source: docs/definitions.md, "Revenue bridge".
public enum Movement {
    /// Customer not active at the first date or before, active at the second.
    NEW,
    /// Customer not active at the first date but before, active at the second.
    REACTIVATION,
    /// Customer active at both; the product had no MRR, has some, and was first acquired in between.
    CROSS_SELL,
    /// Customer active at both; the product was held before, not at the first date, is held at the second.
    PRODUCT_REACTIVATION,
    /// The product is held at both dates and brings in more.
    UPSELL,
    /// The product is held at both dates and brings in less.
    CONTRACTION,
    /// Customer active at both; the product was held at the first date, not at the second.
    PRODUCT_CHURN,
    /// Customer active at the first date, not at the second.
    CHURN
}
