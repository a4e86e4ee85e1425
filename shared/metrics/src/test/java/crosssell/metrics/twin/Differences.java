package crosssell.metrics.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The differences between two trees of records, lists and maps, as paths; doubles may differ by 1e-12 of the larger
/// one.
final class Differences {

    private final List<String> found = new ArrayList<>();

    private Differences() {}

    static List<String> between(Object fast, Object twin) {
        Differences differences = new Differences();
        differences.compare("", fast, twin);
        return differences.found;
    }

    private void compare(String path, @Nullable Object fast, @Nullable Object twin) {
        if (Objects.equals(fast, twin)) {
            return;
        }
        if (fast instanceof Double a && twin instanceof Double b) {
            // Absolute too, because an exact leverage of 0 is 1e-17 in doubles.
            if (!(Math.abs(a - b) <= 1e-12 * Math.max(1e-3, Math.max(Math.abs(a), Math.abs(b))))) {
                differ(path, fast, twin);
            }
        } else if (fast instanceof List<?> a && twin instanceof List<?> b && a.size() == b.size()) {
            for (int i = 0; i < a.size(); i++) {
                compare(path + "[" + i + "]", a.get(i), b.get(i));
            }
        } else if (fast instanceof Map<?, ?> a && twin instanceof Map<?, ?> b) {
            TreeSet<Object> keys = new TreeSet<>(a.keySet());
            keys.addAll(b.keySet());
            keys.forEach(key -> compare(path + "." + key, a.get(key), b.get(key)));
        } else if (fast instanceof Record && twin != null && fast.getClass().equals(twin.getClass())) {
            for (var component : fast.getClass().getRecordComponents()) {
                compare(path + "." + component.getName(), value(component, fast), value(component, twin));
            }
        } else {
            differ(path, fast, twin);
        }
    }

    private static @Nullable Object value(java.lang.reflect.RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private void differ(String path, @Nullable Object fast, @Nullable Object twin) {
        found.add(path + ": " + fast + ", but the twin says " + twin);
    }
}
