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

/// The products that figures of products with each other are of: all that have an active owner or, of too many, those
/// with most owners, by name where these are equal. So few that their square is few, whatever a file has in the place
/// of a product; known only once everybody is counted.
///
/// Example: of A, B and C with 3, 5 and 3 owners the leading two are A and B.
///
/// Source: definitions, section 3.
public final class LeadingProducts {

    /// How many of those left out are listed.
    static final int LISTED = 100;

    private final NavigableSet<ProductId> products;
    private final List<LeftOutProduct> leftOut;

    private LeadingProducts(NavigableSet<ProductId> products, List<LeftOutProduct> leftOut) {
        this.products = products;
        this.leftOut = leftOut;
    }

    /// Those with most owners.
    ///
    /// @param owners how many active owners each product has
    /// @param most how many products at most
    public static LeadingProducts of(SortedMap<ProductId, Long> owners, int most) {
        List<LeftOutProduct> byOwners = new ArrayList<>();
        owners.forEach((product, count) -> byOwners.add(new LeftOutProduct(product, count)));
        byOwners.sort(Comparator.comparingLong(LeftOutProduct::owners).reversed());
        int leading = Math.min(most, byOwners.size());
        NavigableSet<ProductId> products = new TreeSet<>();
        byOwners.subList(0, leading).forEach(each -> products.add(each.product()));
        return new LeadingProducts(products, List.copyOf(byOwners.subList(leading, byOwners.size())));
    }

    /// By name.
    public NavigableSet<ProductId> products() {
        return products;
    }

    /// Whether none of `others` is left out. What nobody owns is not left out either while there is room for all.
    boolean hasAll(Collection<ProductId> others) {
        return leftOut.isEmpty() || products.containsAll(others);
    }

    LeftOutProducts leftOut() {
        List<LeftOutProduct> listed = leftOut.subList(0, Math.min(LISTED, leftOut.size()));
        return new LeftOutProducts(leftOut.size(), listed, leftOut.size() - listed.size());
    }
}
