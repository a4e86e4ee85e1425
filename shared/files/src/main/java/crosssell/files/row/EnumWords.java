package crosssell.files.row;

import crosssell.files.record.Memo;
import crosssell.text.Nearest;
import crosssell.uploads.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The words of an enum, whatever their case, spaces, `_` and `-`.
final class EnumWords<E extends Enum<E>> {

    private final Class<E> type;
    private final Memo<E> known = new Memo<>(this::find);

    EnumWords(Class<E> type) {
        this.type = type;
    }

    /// The constant that `text` means; absent if none.
    @Nullable
    E constant(String text) {
        return known.of(text);
    }

    /// What is allowed instead of `text`.
    String allowed(String text) {
        List<String> words = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        return "allowed are " + String.join(", ", words) + "; the nearest is "
                + Nearest.to(text.toLowerCase(Locale.ROOT), words);
    }

    private @Nullable E find(String text) {
        String key = Column.key(text);
        for (E constant : type.getEnumConstants()) {
            if (Column.key(constant.name()).equals(key)) {
                return constant;
            }
        }
        return null;
    }
}
