package crosssell.metrics.family;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The smallest few of all items added, each once: examples that depend neither on the order in which they are added
/// nor on how the customers are split.
final class SmallestItems<T> {

    private static final int EXAMPLES = 20;

    private final Comparator<? super T> order;
    private final int most;
    private final List<T> kept = new ArrayList<>(1);

    /// Keeps the usual number of examples.
    ///
    /// @param order an order in which only equal items compare as equal
    SmallestItems(Comparator<? super T> order) {
        this(order, EXAMPLES);
    }

    /// @param most the most items kept
    SmallestItems(Comparator<? super T> order, int most) {
        this.order = order;
        this.most = most;
    }

    /// Adds an item; whether it is kept, for now.
    boolean add(T example) {
        if (kept.size() == most && order.compare(example, kept.getLast()) >= 0) {
            return false;
        }
        int place = Collections.binarySearch(kept, example, order);
        if (place < 0) {
            kept.add(-place - 1, example);
            if (kept.size() > most) {
                kept.removeLast();
            }
        }
        return true;
    }

    void addAll(SmallestItems<T> other) {
        other.kept.forEach(this::add);
    }

    /// The item that the next smaller one displaces; null while there is room.
    @Nullable
    T largest() {
        return kept.size() == most ? kept.get(most - 1) : null;
    }

    /// The items in order; a view.
    List<T> kept() {
        return Collections.unmodifiableList(kept);
    }

    /// The items in order.
    List<T> list() {
        return List.copyOf(kept);
    }
}
