package crosssell.metrics.family;

import crosssell.metrics.figure.Quality.LeftOutProduct;
import crosssell.metrics.figure.Quality.LeftOutProducts;
import crosssell.metrics.model.ProductId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeSet;

/// The products that pairs, matrix and paths cover: all with an active owner or, if there are too many, those with the
/// most owners (ties broken by name). Their number is small enough to square, whatever a file has in its product
/// column. They are known only after all customers are counted.
///
/// Example: of A, B and C with 3, 5 and 3 owners, the leading two are A and B.
///
/// Source: docs/definitions.md, "Pairs".
public final class LeadingProducts {

    /// The most left-out products listed.
    static final int LISTED = 100;

    private final NavigableSet<ProductId> products;
    private final List<LeftOutProduct> leftOut;

    private LeadingProducts(NavigableSet<ProductId> products, List<LeftOutProduct> leftOut) {
        this.products = products;
        this.leftOut = leftOut;
    }

    /// The products with the most owners.
    ///
    /// @param owners number of active owners per product
    /// @param most the most products
    public static LeadingProducts of(SortedMap<ProductId, Long> owners, int most) {
        List<LeftOutProduct> byOwners = new ArrayList<>();
        owners.forEach((product, count) -> byOwners.add(new LeftOutProduct(product, count)));
        byOwners.sort(Comparator.comparingLong(LeftOutProduct::owners).reversed());
        int leading = Math.min(most, byOwners.size());
        NavigableSet<ProductId> products = new TreeSet<>();
        byOwners.subList(0, leading).forEach(each -> products.add(each.product()));
        return new LeadingProducts(products, List.copyOf(byOwners.subList(leading, byOwners.size())));
    }

    /// The products, by name.
    public NavigableSet<ProductId> products() {
        return products;
    }

    /// Whether none of `others` is left out. A product without owners is not left out as long as there is room for all.
    boolean hasAll(Collection<ProductId> others) {
        return leftOut.isEmpty() || products.containsAll(others);
    }

    LeftOutProducts leftOut() {
        List<LeftOutProduct> listed = leftOut.subList(0, Math.min(LISTED, leftOut.size()));
        return new LeftOutProducts(leftOut.size(), listed, leftOut.size() - listed.size());
    }
}
