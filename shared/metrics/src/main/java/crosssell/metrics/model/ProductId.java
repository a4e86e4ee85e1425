package crosssell.metrics.model;

/// The name of a product: what counts as one thing a customer owns. A [Sku] is what is billed.
///
/// @param value not blank, no blanks around it
public record ProductId(String value) implements Comparable<ProductId> {

    /// @throws IllegalArgumentException if `value` is blank or has blanks around it
    public ProductId {
        IdRule.requireStripped("product", value);
    }

    @Override
    public int compareTo(ProductId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
