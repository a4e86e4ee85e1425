package crosssell.metrics.conversion;

import crosssell.metrics.model.ProductId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers for products in the order they are first seen, so that counts can be kept in arrays.
public final class ProductNumbers {

    private final Map<ProductId, Integer> numbers = new HashMap<>();
    private final List<ProductId> products = new ArrayList<>();

    /// The number of `product`; the next number if it is new.
    public int of(ProductId product) {
        Integer number = numbers.putIfAbsent(product, products.size());
        if (number == null) {
            products.add(product);
            return products.size() - 1;
        }
        return number;
    }

    /// The products, in the order of their numbers.
    public List<ProductId> products() {
        return products;
    }

    /// The number here of each number of `other`.
    public int[] translated(ProductNumbers other) {
        return other.products.stream().mapToInt(this::of).toArray();
    }
}
