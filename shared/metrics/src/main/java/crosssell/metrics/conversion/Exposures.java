package crosssell.metrics.conversion;

import crosssell.metrics.conversion.ConversionModel.Counts;
import java.util.Arrays;
import java.util.List;

/// The customers exposed to each product, and those who acquired it. Exposed to a product = everybody, less those who
/// had it or met it off sale.
final class Exposures {

    private int everybody;
    private final ProductCounts unexposed = new ProductCounts();
    private final ProductCounts converted = new ProductCounts();

    /// Counts one customer who had the first `had` of `products` and converted to `next`.
    ///
    /// @param unsold products that were off sale: neither exposure nor conversion
    void add(int[] products, int had, int[] next, int[] unsold) {
        for (int i = 0; i < had; i++) {
            unexposed.add(products[i], 1);
        }
        addEqual(products, had, next, unsold);
    }

    /// The same if everybody had the same products, which are then not counted one by one.
    void addEqual(int[] products, int had, int[] next, int[] unsold) {
        everybody++;
        for (int product : unsold) {
            if (!contains(products, had, product)) {
                unexposed.add(product, 1);
            }
        }
        for (int product : next) {
            if (!contains(unsold, unsold.length, product)) {
                converted.add(product, 1);
            }
        }
    }

    private static boolean contains(int[] products, int end, int product) {
        for (int i = 0; i < end; i++) {
            if (products[i] == product) {
                return true;
            }
        }
        return false;
    }

    /// Records that this many customers had `product`.
    void had(int product, int customers) {
        unexposed.add(product, customers);
    }

    void addAll(Exposures other, int[] translated) {
        everybody += other.everybody;
        unexposed.addAll(other.unexposed, translated);
        converted.addAll(other.converted, translated);
    }

    /// The number of counts held.
    long products() {
        return (long) unexposed.size() + converted.size();
    }

    int everybody() {
        return everybody;
    }

    ProductCounts unexposed() {
        return unexposed;
    }

    ProductCounts converted() {
        return converted;
    }

    /// The counts per product, where product number i has the place `places[i]`.
    Counts counts(int[] places) {
        Long[] exposed = new Long[places.length];
        Long[] convertedTo = new Long[places.length];
        Arrays.fill(exposed, (long) everybody);
        Arrays.fill(convertedTo, 0L);
        unexposed.forEach((product, count) -> exposed[places[product]] -= count);
        converted.forEach((product, count) -> convertedTo[places[product]] += count);
        return new Counts(List.of(exposed), List.of(convertedTo));
    }
}
