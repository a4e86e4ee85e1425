package crosssell.metrics.backtest;

/// An order of the products that a customer could be offered.
public enum Ranking {
    /// Most likely first.
    PROBABILITY,
    /// The order of the next products: highest value first.
    VALUE,
    /// Popularity: most active owners first, the same for every customer.
    OWNERS,
    /// Popularity: most acquired in the preceding 12 months first.
    ACQUISITIONS
}
