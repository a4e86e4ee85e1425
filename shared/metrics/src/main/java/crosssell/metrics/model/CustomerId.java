package crosssell.metrics.model;

/// The id of a customer, as the uploading system writes it.
///
/// @param value not blank, no blanks around it
public record CustomerId(String value) implements Comparable<CustomerId> {

    /// @throws IllegalArgumentException if `value` is blank or has blanks around it
    public CustomerId {
        IdRule.requireStripped("customer id", value);
    }

    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
