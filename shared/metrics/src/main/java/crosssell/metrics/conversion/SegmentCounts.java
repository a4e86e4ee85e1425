package crosssell.metrics.conversion;

import crosssell.metrics.history.ProductLine;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.statistics.MoneyCounts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The counts of one size segment.
final class SegmentCounts {

    private final Exposures many = new Exposures();
    private final Map<List<ProductId>, Exposures> states = new HashMap<>();
    private final Map<Integer, MoneyCounts> mrr = new HashMap<>();

    /// Counts one entry into a state.
    ///
    /// @param lines products acquired, by day of acquisition
    /// @param products their numbers
    /// @param to how many of them make up the state
    /// @param next products bought within 12 months
    /// @param unsold products that were off sale on the day of entry
    void add(List<ProductLine> lines, int[] products, int to, int[] next, int[] unsold) {
        if (to > ConversionModel.EXACT) {
            many.add(products, to, next, unsold);
        } else {
            state(names(lines.subList(0, to))).addEqual(products, to, next, unsold);
        }
    }

    private static List<ProductId> names(List<ProductLine> lines) {
        ProductId[] names = new ProductId[lines.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = lines.get(i).product();
        }
        Arrays.sort(names);
        return List.of(names);
    }

    /// Counts the MRR of one active owner.
    void add(int product, long tenThousandths) {
        mrr(product).add(tenThousandths);
    }

    Exposures many() {
        return many;
    }

    private Exposures state(List<ProductId> acquired) {
        return states.computeIfAbsent(acquired, s -> new Exposures());
    }

    Map<List<ProductId>, Exposures> states() {
        return states;
    }

    MoneyCounts mrr(int product) {
        return mrr.computeIfAbsent(product, p -> new MoneyCounts());
    }

    void addAll(SegmentCounts other, int[] translated) {
        many.addAll(other.many, translated);
        other.states.forEach((acquired, theirs) -> state(acquired).addAll(theirs, translated));
        other.mrr.forEach((product, theirs) -> mrr(translated[product]).addAll(theirs));
    }
}
