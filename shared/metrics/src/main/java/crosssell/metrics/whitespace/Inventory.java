package crosssell.metrics.whitespace;

import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Position;
import crosssell.metrics.history.ProductLine;
import crosssell.metrics.model.ProductId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// The products that one customer has, had or is trying, each list by name.
///
/// @param owned active products
/// @param lapsed products acquired but no longer active
/// @param trialled products on trial, acquired before or not
public record Inventory(List<ProductId> owned, List<ProductId> lapsed, List<ProductId> trialled) {

    /// No products.
    public static final Inventory EMPTY = new Inventory(List.of(), List.of(), List.of());

    public Inventory {
        owned = List.copyOf(owned);
        lapsed = List.copyOf(lapsed);
        trialled = List.copyOf(trialled);
    }

    /// A customer's inventory as of its date; it owns nothing if it is not in C(t).
    public static Inventory of(CustomerAsOf customer) {
        SequencedSet<ProductId> owned = new LinkedHashSet<>();
        Position position = customer.position();
        if (position != null) {
            position.products().forEach(active -> owned.add(active.line().product()));
        }
        List<ProductId> lapsed = new ArrayList<>();
        for (ProductLine line : customer.history().lines()) {
            if (line.startedBy(customer.day()) && !owned.contains(line.product())) {
                lapsed.add(line.product());
            }
        }
        return new Inventory(
                List.copyOf(owned), lapsed, List.copyOf(customer.history().trialledAt(customer.day())));
    }

    /// All products that the customer ever acquired: its state, by name.
    public List<ProductId> acquired() {
        List<ProductId> acquired = new ArrayList<>(owned);
        acquired.addAll(lapsed);
        acquired.sort(null);
        return acquired;
    }

    /// The state of each of these products.
    public Map<ProductId, WhitespaceCell> cells() {
        Map<ProductId, WhitespaceCell> cells = new HashMap<>();
        lapsed.forEach(product -> cells.put(product, WhitespaceCell.LAPSED));
        trialled.forEach(product -> cells.put(product, WhitespaceCell.TRIAL));
        owned.forEach(product -> cells.put(product, WhitespaceCell.OWNED));
        return cells;
    }
}
