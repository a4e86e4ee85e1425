package crosssell.metrics.model;

/// What is billed: a seat, a tier, a plan. The [Catalogue] says which product it belongs to.
///
/// @param value not blank, no blanks around it
public record Sku(String value) implements Comparable<Sku> {

    /// @throws IllegalArgumentException if `value` is blank or has blanks around it
    public Sku {
        IdRule.requireStripped("SKU", value);
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
