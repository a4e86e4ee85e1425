package crosssell.metrics.backtest;

/// An order of the products that a customer could be offered.
public enum Ranking {
    /// Likeliest first.
    PROBABILITY,
    /// As next products are listed: highest value first.
    VALUE,
    /// Popularity: most active owners first, whoever the customer is.
    OWNERS,
    /// Popularity: most acquired in the 12 months before first.
    ACQUISITIONS
}
