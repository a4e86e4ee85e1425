package crosssell.metrics.conversion;

import java.util.Arrays;

/// Counts per product number, without zeros: sorted numbers with their counts, each pair in one long.
final class ProductCounts {

    private static final long[] NONE = {};

    private long[] pairs = NONE;

    void add(int product, int count) {
        int place = place(product);
        if (place == pairs.length || pairs[place] >> Integer.SIZE != product) {
            long[] more = Arrays.copyOf(pairs, pairs.length + 1);
            System.arraycopy(pairs, place, more, place + 1, pairs.length - place);
            more[place] = (long) product << Integer.SIZE;
            pairs = more;
        }
        pairs[place] += count;
    }

    /// The place of `product`, or where it would be inserted.
    private int place(int product) {
        int found = Arrays.binarySearch(pairs, (long) product << Integer.SIZE);
        return found < 0 ? -found - 1 : found;
    }

    /// Adds all of `other`, whose number i is `translated[i]` here.
    void addAll(ProductCounts other, int[] translated) {
        other.forEach((product, count) -> add(translated[product], count));
    }

    /// The number of products with a count.
    int size() {
        return pairs.length;
    }

    void forEach(CountConsumer each) {
        for (long pair : pairs) {
            each.accept((int) (pair >> Integer.SIZE), (int) pair);
        }
    }

    /// A consumer of one product's count.
    @FunctionalInterface
    interface CountConsumer {
        void accept(int product, int count);
    }
}
