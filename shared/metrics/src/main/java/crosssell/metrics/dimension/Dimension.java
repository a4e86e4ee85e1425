package crosssell.metrics.dimension;

import crosssell.metrics.history.CustomerAsOf;

/// Maps a customer, as of a date, to one value. Missing data is [#UNKNOWN], never dropped.
///
/// Source: definitions, section 3.
public interface Dimension {

    /// The value of a customer of which the dimension says nothing.
    String UNKNOWN = "unknown";

    /// The value of a customer, in C(t) or not.
    String value(CustomerAsOf customer);
}
