package crosssell.metrics.dimension;

import crosssell.metrics.history.CustomerAsOf;

/// A mapping of a customer, as of a date, to one value. Missing data is [#UNKNOWN], never dropped.
///
/// Source: docs/definitions.md, "Segments".
public interface Dimension {

    /// The value of a customer without data for the dimension.
    String UNKNOWN = "unknown";

    /// The value of a customer, in C(t) or not.
    String value(CustomerAsOf customer);
}
