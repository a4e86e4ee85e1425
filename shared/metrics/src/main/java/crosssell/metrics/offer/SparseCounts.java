package crosssell.metrics.offer;

import crosssell.metrics.model.ProductId;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// [ExposureCounts] with few exceptions: nearly all products have everybody exposed and nobody converted.
final class SparseCounts implements ExposureCounts {

    private final long everybody;
    private final int[] unexposedPlaces;
    private final long[] unexposed;
    private final int[] convertedPlaces;
    private final long[] converted;

    private SparseCounts(long everybody, SortedMap<Integer, Long> unexposed, SortedMap<Integer, Long> converted) {
        this.everybody = everybody;
        this.unexposedPlaces = places(unexposed);
        this.unexposed = counts(unexposed);
        this.convertedPlaces = places(converted);
        this.converted = counts(converted);
    }

    private static int[] places(SortedMap<Integer, Long> counts) {
        return counts.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    private static long[] counts(SortedMap<Integer, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    public long exposed(int place) {
        return everybody - count(unexposedPlaces, unexposed, place);
    }

    @Override
    public long converted(int place) {
        return count(convertedPlaces, converted, place);
    }

    @Override
    public void addTo(long[] allExposed, long[] allConverted) {
        for (int i = 0; i < allExposed.length; i++) {
            allExposed[i] += everybody;
        }
        for (int i = 0; i < unexposedPlaces.length; i++) {
            allExposed[unexposedPlaces[i]] -= unexposed[i];
        }
        for (int i = 0; i < convertedPlaces.length; i++) {
            allConverted[convertedPlaces[i]] += converted[i];
        }
    }

    private static long count(int[] places, long[] counts, int place) {
        int found = places.length == 0 ? -1 : Arrays.binarySearch(places, place);
        return found < 0 ? 0 : counts[found];
    }

    /// The sum of several such counts.
    static final class Sum {
        private final ToIntFunction<ProductId> place;
        private final SortedMap<Integer, Long> unexposed = new TreeMap<>();
        private final SortedMap<Integer, Long> converted = new TreeMap<>();
        private long everybody;

        /// @param place place of each product in the model
        Sum(ToIntFunction<ProductId> place) {
            this.place = place;
        }

        Sum add(long more, SortedMap<ProductId, Long> moreUnexposed, SortedMap<ProductId, Long> moreConverted) {
            everybody += more;
            moreUnexposed.forEach((product, count) -> unexposed.merge(place.applyAsInt(product), count, Long::sum));
            moreConverted.forEach((product, count) -> converted.merge(place.applyAsInt(product), count, Long::sum));
            return this;
        }

        SparseCounts counts() {
            return new SparseCounts(everybody, unexposed, converted);
        }
    }
}
