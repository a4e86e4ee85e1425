package crosssell.metrics.history;

/// Why MRR moved between two dates.
///
/// Source: definitions, section 8.
public enum Movement {
    /// Not active at the first date, never before, active at the second.
    NEW,
    /// Not active at the first date but once before, active at the second.
    REACTIVATION,
    /// Active at both; the product had no MRR, has some, and was first acquired in between.
    CROSS_SELL,
    /// Active at both; the product was held before, not at the first date, is held at the second.
    PRODUCT_REACTIVATION,
    /// The product is held at both and brings in more.
    UPSELL,
    /// The product is held at both and brings in less.
    CONTRACTION,
    /// Active at both; the product was held at the first date, not at the second.
    PRODUCT_CHURN,
    /// Active at the first date, not at the second.
    CHURN
}
