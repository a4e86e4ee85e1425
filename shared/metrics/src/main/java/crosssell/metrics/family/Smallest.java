package crosssell.metrics.family;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// The smallest few of all that is added, each once: examples that do not hang on the order in which they come,
/// nor on how the customers are split.
final class Smallest<T> {

    private static final int MOST = 20;

    private final TreeSet<T> kept;

    /// @param order tells any two that are not equal apart
    Smallest(Comparator<T> order) {
        this.kept = new TreeSet<>(order);
    }

    void add(T example) {
        kept.add(example);
        if (kept.size() > MOST) {
            kept.pollLast();
        }
    }

    void addAll(Smallest<T> other) {
        other.kept.forEach(this::add);
    }

    List<T> list() {
        return List.copyOf(kept);
    }
}
