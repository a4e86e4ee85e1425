package crosssell.metrics.family;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// One tally per value of each dimension.
final class ValueTallies<T> {

    private final List<String> dimensions;
    private final Supplier<T> empty;
    private final List<SortedMap<String, T>> tallies = new ArrayList<>();

    ValueTallies(List<String> dimensions, Supplier<T> empty) {
        this.dimensions = dimensions;
        this.empty = empty;
        dimensions.forEach(dimension -> tallies.add(new TreeMap<>()));
    }

    /// The tally of `value` of the `i`-th dimension.
    T tally(int i, String value) {
        return tallies.get(i).computeIfAbsent(value, v -> empty.get());
    }

    /// Merges each tally of `other` into the one of the same value here.
    void merge(ValueTallies<T> other, BiConsumer<T, T> merge) {
        for (int i = 0; i < dimensions.size(); i++) {
            int dimension = i;
            other.tallies.get(i).forEach((value, theirs) -> merge.accept(tally(dimension, value), theirs));
        }
    }

    /// The result of `figures` for each dimension, given its values and their tallies in the order of the values.
    <F> SortedMap<String, F> figures(BiFunction<String, SortedMap<String, T>, F> figures) {
        SortedMap<String, F> byDimension = new TreeMap<>();
        for (int i = 0; i < dimensions.size(); i++) {
            byDimension.put(dimensions.get(i), figures.apply(dimensions.get(i), tallies.get(i)));
        }
        return byDimension;
    }
}
