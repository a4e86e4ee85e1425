package crosssell.metrics.family;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The smallest few of all that is added, each once: examples that do not hang on the order in which they come,
/// nor on how the customers are split.
final class SmallestItems<T> {

    private static final int EXAMPLES = 20;

    private final Comparator<? super T> order;
    private final int most;
    private final List<T> kept = new ArrayList<>(1);

    /// Keeps as many as make good examples.
    ///
    /// @param order tells any two that are not equal apart
    SmallestItems(Comparator<? super T> order) {
        this(order, EXAMPLES);
    }

    /// @param most how many to keep
    SmallestItems(Comparator<? super T> order, int most) {
        this.order = order;
        this.most = most;
    }

    /// Whether it is kept, for now.
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

    /// The one that makes room for the next that is smaller; absent while there is room.
    @Nullable
    T largest() {
        return kept.size() == most ? kept.get(most - 1) : null;
    }

    /// In order; a view.
    List<T> kept() {
        return Collections.unmodifiableList(kept);
    }

    /// In order.
    List<T> list() {
        return List.copyOf(kept);
    }
}
