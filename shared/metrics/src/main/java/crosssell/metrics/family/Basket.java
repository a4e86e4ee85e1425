package crosssell.metrics.family;

import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Position;
import crosssell.metrics.history.ProductLine;
import crosssell.metrics.model.ProductId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

/// One customer's products as the pairs count them, in a few bytes per product.
///
/// @param products their numbers, by name
/// @param acquired first-acquired date of each product, as a day
/// @param owned whether each product is active
/// @param ordered whether the order of acquisition of each product is known
/// @param bundles numbers of the bundles of each product; they identify bundles of this customer only
/// @param undated whether the customer has an undated holding
@SuppressWarnings("ArrayRecordComponent") // never compared
record Basket(int[] products, int[] acquired, boolean[] owned, boolean[] ordered, int[][] bundles, boolean undated) {

    private static final int[] NONE = {};

    /// @param numbers the number of each product
    static Basket of(CustomerAsOf customer, ToIntFunction<ProductId> numbers) {
        Position position = customer.position();
        List<ProductLine> active = position == null
                ? List.of()
                : position.products().stream().map(Position.Active::line).toList();
        List<ProductLine> lines = new ArrayList<>();
        List<Boolean> owned = new ArrayList<>();
        int next = 0;
        for (ProductLine line : customer.history().lines()) {
            // Both are by name.
            boolean isActive =
                    next < active.size() && active.get(next).product().equals(line.product());
            next += isActive ? 1 : 0;
            if (isActive || came(customer, line)) {
                lines.add(line);
                owned.add(isActive);
            }
        }
        int size = lines.size();
        Basket basket = new Basket(
                new int[size],
                new int[size],
                new boolean[size],
                new boolean[size],
                new int[size][],
                position != null && position.undated());
        Map<String, Integer> bundles = new HashMap<>();
        for (int i = 0; i < size; i++) {
            ProductLine line = lines.get(i);
            basket.products[i] = numbers.applyAsInt(line.product());
            basket.acquired[i] = line.acquired();
            basket.owned[i] = owned.get(i);
            basket.ordered[i] = came(customer, line);
            basket.bundles[i] = line.bundles().isEmpty()
                    ? NONE
                    : line.bundles().stream()
                            .mapToInt(id -> bundles.computeIfAbsent(id, b -> bundles.size()))
                            .toArray();
        }
        return basket;
    }

    private static boolean came(CustomerAsOf customer, ProductLine line) {
        return customer.ordered() && line.firstStart() <= customer.day();
    }

    int size() {
        return products.length;
    }

    /// The same basket with other product numbers.
    Basket translated(int[] numbers) {
        return new Basket(
                Arrays.stream(products).map(product -> numbers[product]).toArray(),
                acquired,
                owned,
                ordered,
                bundles,
                undated);
    }

    /// The places of the products for which `wanted` is true.
    int[] places(IntPredicate wanted) {
        int[] places = new int[size()];
        int found = 0;
        for (int i = 0; i < size(); i++) {
            if (wanted.test(products[i])) {
                places[found++] = i;
            }
        }
        return Arrays.copyOf(places, found);
    }

    /// Whether the products at these places were acquired together: on one day, or in one bundle.
    boolean together(int one, int other) {
        if (acquired[one] == acquired[other]) {
            return true;
        }
        for (int bundle : bundles[one]) {
            for (int each : bundles[other]) {
                if (bundle == each) {
                    return true;
                }
            }
        }
        return false;
    }
}
