package crosssell.files;

import com.fasterxml.jackson.databind.JsonNode;
import crosssell.metrics.model.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One object of the settings document. A key that is absent gives its default; a value that is not what is asked
/// for is a [BadFile] that names its path, the value and what is allowed. The keys that were asked for are those
/// that exist.
final class JsonSection {

    private final String path;
    private final @Nullable JsonNode node;
    private final Set<String> asked = new TreeSet<>();

    /// @param path empty for the document itself
    /// @param node absent if the section is
    JsonSection(String path, @Nullable JsonNode node) throws BadFile {
        this.path = path;
        this.node = node;
        if (node != null && !node.isObject()) {
            throw refused(path.isEmpty() ? "the document" : path, node, "an object");
        }
    }

    JsonSection section(String key) throws BadFile {
        return new JsonSection(path(key), ask(key));
    }

    /// A whole number from `min` to `max`.
    int whole(String key, int min, int max, long otherwise) throws BadFile {
        String allowed = "a whole number from " + min + " to " + max;
        return decimal(key, min, max, 0, allowed, BigDecimal.valueOf(otherwise)).intValueExact();
    }

    /// Money from 0 to `max`.
    Money money(String key, long max, Money otherwise) throws BadFile {
        String allowed = "a number from 0 to " + max + " with at most " + Money.SCALE + " decimals";
        return Money.of(decimal(key, 0, max, Money.SCALE, allowed, otherwise.toBigDecimal()));
    }

    /// A number from 0 to `max`.
    BigDecimal number(String key, int max, BigDecimal otherwise) throws BadFile {
        return decimal(key, 0, max, Integer.MAX_VALUE, "a number from 0 to " + max, otherwise);
    }

    private BigDecimal decimal(String key, long min, long max, int scale, String allowed, BigDecimal otherwise)
            throws BadFile {
        JsonNode value = ask(key);
        if (value == null) {
            return otherwise;
        }
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            // The range first: a number such as 1e999999999 must not be written out.
            if (number.compareTo(BigDecimal.valueOf(min)) >= 0 && number.compareTo(BigDecimal.valueOf(max)) <= 0) {
                BigDecimal stripped = number.stripTrailingZeros();
                if (stripped.scale() <= scale) {
                    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
                }
            }
        }
        throw refused(path(key), value, allowed);
    }

    /// The items of a list, each passed with its path; empty if the key is absent.
    List<Item> list(String key, String allowed) throws BadFile {
        JsonNode value = ask(key);
        List<Item> items = new ArrayList<>();
        if (value != null) {
            if (!value.isArray()) {
                throw refused(path(key), value, allowed);
            }
            for (JsonNode item : value) {
                items.add(new Item(path(key) + "[" + items.size() + "]", item));
            }
        }
        return items;
    }

    /// Whether the key is there.
    boolean has(String key) {
        return ask(key) != null;
    }

    /// @throws BadFile if the key is absent
    void require(String key, String allowed) throws BadFile {
        if (!has(key)) {
            throw new BadFile("settings: " + path(key) + " is missing; allowed is " + allowed);
        }
    }

    /// A text that must be there and be right.
    String text(String key, String allowed, Predicate<String> right) throws BadFile {
        require(key, allowed);
        check(key, allowed, value -> value.isTextual() && right.test(value.textValue()));
        return Objects.requireNonNull(ask(key)).textValue();
    }

    /// A value that must be of the right kind.
    void check(String key, String allowed, Predicate<JsonNode> right) throws BadFile {
        JsonNode value = ask(key);
        if (value != null && !right.test(value)) {
            throw refused(path(key), value, allowed);
        }
    }

    /// The same for every key that begins with `prefix`.
    void checkAll(String prefix, String allowed, Predicate<JsonNode> right) throws BadFile {
        asked.add(prefix + "*");
        if (node != null) {
            for (var entry : node.properties()) {
                if (entry.getKey().startsWith(prefix)) {
                    check(entry.getKey(), allowed, right);
                }
            }
        }
    }

    /// To be called when every key has been asked for.
    ///
    /// @throws BadFile if the section has another one
    void finish() throws BadFile {
        if (node != null) {
            for (var entry : node.properties()) {
                if (!asked.contains(entry.getKey())) {
                    throw new BadFile("settings: unknown key '" + Shown.of(path(entry.getKey()))
                            + "'; the nearest known is " + path(Nearest.to(entry.getKey(), asked)));
                }
            }
        }
    }

    /// @throws BadFile if the value of `low` is above that of `high`
    <T extends Comparable<T>> void requireInOrder(String low, T lowValue, String high, T highValue) throws BadFile {
        if (lowValue.compareTo(highValue) > 0) {
            throw new BadFile("settings: " + path(low) + " is " + lowValue + "; allowed is at most " + path(high)
                    + ", which is " + highValue);
        }
    }

    private static BadFile refused(String path, JsonNode value, String allowed) {
        String shown = value.isMissingNode() ? "empty" : Shown.of(value.toString());
        return new BadFile("settings: " + path + " is " + shown + "; allowed is " + allowed);
    }

    private @Nullable JsonNode ask(String key) {
        asked.add(key);
        return node == null ? null : node.get(key);
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /// One item of a list.
    record Item(String path, JsonNode node) {

        BadFile refused(String allowed) {
            return JsonSection.refused(path, node, allowed);
        }
    }
}
