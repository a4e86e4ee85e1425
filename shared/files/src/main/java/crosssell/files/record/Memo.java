package crosssell.files.record;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A cache of the values of recent texts, so that a million rows with the same date share one object.
public final class Memo<T> {

    private static final int SLOTS = 1 << 12;

    private final Function<String, @Nullable T> read;
    private final int[] hashes = new int[SLOTS];
    private final String[] texts = new String[SLOTS];
    private final Object[] values = new Object[SLOTS];

    public Memo(Function<String, @Nullable T> read) {
        this.read = read;
    }

    /// The value of `text`; absent if it has none.
    @SuppressWarnings("unchecked") // a slot's value was made by `read`
    @Nullable
    public T of(String text) {
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 16) & (SLOTS - 1);
        if (hash == hashes[slot] && text.equals(texts[slot])) {
            return (T) values[slot];
        }
        T value = read.apply(text);
        if (value != null) {
            hashes[slot] = hash;
            texts[slot] = text;
            values[slot] = value;
        }
        return value;
    }
}
