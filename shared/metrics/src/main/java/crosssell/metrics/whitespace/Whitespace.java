package crosssell.metrics.whitespace;

import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Day;
import crosssell.metrics.model.ProductId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The grid of customers and products, with the state of each product for each customer.
///
/// Example: Core is active, a trial of Analytics is active, Mobile ended last year, Archive is retired: `owned`,
/// `trial`, `lapsed`, `not_eligible`. Any other product is a `gap`.
///
/// Source: docs/definitions.md, "Whitespace".
public final class Whitespace {

    private final Assortment assortment;
    private final int day;

    /// The grid as of the end of `asOf`.
    public Whitespace(Assortment assortment, LocalDate asOf) {
        this.assortment = assortment;
        this.day = Day.of(asOf);
    }

    /// The state of each product for a customer with `inventory`.
    public Function<ProductId, WhitespaceCell> cells(Inventory inventory) {
        Map<ProductId, WhitespaceCell> known = inventory.cells();
        return product -> known.getOrDefault(
                product, assortment.onSale(product, day) ? WhitespaceCell.GAP : WhitespaceCell.NOT_ELIGIBLE);
    }

    /// The `products` that can be offered to a customer.
    public List<ProductId> gaps(CustomerAsOf customer, List<ProductId> products) {
        Function<ProductId, WhitespaceCell> cells = cells(Inventory.of(customer));
        return products.stream()
                .filter(product -> cells.apply(product) == WhitespaceCell.GAP)
                .toList();
    }
}
