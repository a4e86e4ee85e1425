package crosssell.metrics.conversion;

import crosssell.metrics.model.ProductId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers for products, in the order in which they are met, so that counts can lie in arrays.
public final class ProductNumbers {

    private final Map<ProductId, Integer> numbers = new HashMap<>();
    private final List<ProductId> products = new ArrayList<>();

    /// The number of `product`; the next one if it is new.
    public int of(ProductId product) {
        Integer number = numbers.putIfAbsent(product, products.size());
        if (number == null) {
            products.add(product);
            return products.size() - 1;
        }
        return number;
    }

    /// By number.
    public List<ProductId> products() {
        return products;
    }

    /// The number here of each number of `other`.
    public int[] translated(ProductNumbers other) {
        return other.products.stream().mapToInt(this::of).toArray();
    }
}
