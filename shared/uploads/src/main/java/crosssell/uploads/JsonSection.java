package crosssell.uploads;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import crosssell.metrics.model.Money;
import crosssell.text.Halves;
import crosssell.text.Nearest;
import crosssell.text.ShownText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One object of a JSON document. A key that is absent gives its default; a value that is not what is asked
/// for is a [BadFile] that names its path, the value and what is allowed. The keys that were asked for are those
/// that exist.
final class JsonSection {

    /// No setting is deeper than a tenth of it.
    private static final int MAX_DEPTH = 50;

    /// No number in a document has as many, and 1e-999999999 would have more zeros than fit into memory.
    private static final int MAX_DECIMALS = 10;

    private static final int MAX_DIGITS = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_DIGITS)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final int MAX_MESSAGE = 300;

    private final String document;
    private final String path;
    private final @Nullable JsonNode node;
    private final Set<String> asked = new TreeSet<>();

    private JsonSection(String document, String path, @Nullable JsonNode node) throws BadFile {
        this.document = document;
        this.path = path;
        this.node = node;
        if (node != null && !node.isObject()) {
            throw refused(path.isEmpty() ? "the document" : path, node, "an object");
        }
    }

    /// The document itself.
    ///
    /// @param name what messages call it
    static JsonSection parse(String name, String json) throws BadFile {
        return new JsonSection(name, "", tree(name, json));
    }

    private static JsonNode tree(String name, String json) throws BadFile {
        try (JsonParser parser = JSON.createParser(json)) {
            JsonNode tree = parser.nextToken() == null ? MissingNode.getInstance() : parser.readValueAsTree();
            if (parser.nextToken() != null) {
                throw new BadFile(name + ": something follows the document on line "
                        + parser.currentTokenLocation().getLineNr());
            }
            return tree;
        } catch (StreamConstraintsException | NumberFormatException tooMuch) { // which do not say where
            throw new BadFile("%s: it is nested more than %d deep, or has a number of more than %d digits"
                    .formatted(name, MAX_DEPTH, MAX_DIGITS));
        } catch (JsonProcessingException noJson) {
            JsonLocation where = noJson.getLocation();
            throw new BadFile(name + ": no JSON on line " + where.getLineNr() + ", column " + where.getColumnNr() + ": "
                    + ShownText.of(noJson.getOriginalMessage(), MAX_MESSAGE));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// The section under `key`; without any key if it is absent.
    JsonSection section(String key) throws BadFile {
        return new JsonSection(document, path(key), ask(key));
    }

    /// The section that is an item of one of this section's lists.
    JsonSection section(Item item) throws BadFile {
        return new JsonSection(document, item.path(), item.node());
    }

    /// Every key there is, in the document's order; all of them are known thereby.
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        if (node != null) {
            node.fieldNames().forEachRemaining(keys::add);
        }
        asked.addAll(keys);
        return keys;
    }

    /// Whether a text is under `key`.
    boolean isText(String key) {
        JsonNode value = ask(key);
        return value != null && value.isTextual();
    }

    /// Whether null is under `key`.
    boolean isNull(String key) {
        JsonNode value = ask(key);
        return value != null && value.isNull();
    }

    /// True or false.
    boolean truth(String key, boolean otherwise) throws BadFile {
        check(key, "true or false", JsonNode::isBoolean);
        JsonNode value = ask(key);
        return value == null ? otherwise : value.booleanValue();
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
        JsonNode value = ask(key);
        boolean tooFine = value != null
                && value.isNumber()
                && value.decimalValue().stripTrailingZeros().scale() > MAX_DECIMALS;
        String allowed = "a number from 0 to " + max + (tooFine ? " with at most " + MAX_DECIMALS + " decimals" : "");
        return decimal(key, 0, max, MAX_DECIMALS, allowed, otherwise);
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
                items.add(new Item(this, path(key) + "[" + items.size() + "]", item));
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
            throw new BadFile(document + ": " + path(key) + " is missing; allowed is " + allowed);
        }
    }

    /// A text that must be there and be right.
    String text(String key, String allowed, Predicate<String> right) throws BadFile {
        require(key, allowed);
        check(
                key,
                allowed,
                value -> value.isTextual() && Halves.in(value.textValue()) < 0 && right.test(value.textValue()));
        return Objects.requireNonNull(ask(key)).textValue();
    }

    /// A value that must be of the right kind.
    void check(String key, String allowed, Predicate<JsonNode> right) throws BadFile {
        JsonNode value = ask(key);
        if (value != null && !right.test(value)) {
            throw refused(path(key), value, allowed);
        }
    }

    /// To be called when every key has been asked for.
    ///
    /// @throws BadFile if the section has another one
    void finish() throws BadFile {
        if (node != null) {
            for (var entry : node.properties()) {
                if (!asked.contains(entry.getKey())) {
                    throw new BadFile(document + ": unknown key '" + path(entry.getKey()) + "'; the nearest known is "
                            + path(Nearest.to(entry.getKey(), asked)));
                }
            }
        }
    }

    /// @throws BadFile if the value of `low` is above that of `high`
    <T extends Comparable<T>> void requireInOrder(String low, T lowValue, String high, T highValue) throws BadFile {
        if (lowValue.compareTo(highValue) > 0) {
            throw new BadFile(document + ": " + path(low) + " is " + lowValue + "; allowed is at most " + path(high)
                    + ", which is " + highValue);
        }
    }

    private BadFile refused(String path, JsonNode value, String allowed) {
        String shown = value.isMissingNode() ? "empty" : ShownText.of(value.toString());
        return new BadFile(document + ": " + path + " is " + shown + "; allowed is " + allowed);
    }

    private @Nullable JsonNode ask(String key) {
        asked.add(key);
        return node == null ? null : node.get(key);
    }

    private String path(String key) {
        return path.isEmpty() ? ShownText.of(key) : path + "." + ShownText.of(key);
    }

    /// One item of a list.
    record Item(JsonSection section, String path, JsonNode node) {

        BadFile refused(String allowed) {
            return section.refused(path, node, allowed);
        }
    }
}
