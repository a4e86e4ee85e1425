package crosssell.store.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One DynamoDB item, written and read by attribute name and type. What is null is not written, and what is not
/// there reads as null.
public final class Item {

    private final Map<String, AttributeValue> attributes;

    private Item(Map<String, AttributeValue> attributes) {
        this.attributes = attributes;
    }

    /// A new item with its key.
    public static Item of(String pk, String sk) {
        return new Item(new LinkedHashMap<>()).with("pk", pk).with("sk", sk);
    }

    /// The item that these attributes are.
    public static Item of(Map<String, AttributeValue> attributes) {
        return new Item(attributes);
    }

    /// Sets a text; dates, instants and enums are written as they print.
    public Item with(String name, @Nullable Object text) {
        return set(name, text == null ? null : AttributeValue.fromS(text.toString()));
    }

    /// Sets a number. DynamoDB keeps 38 digits and drops zeros at the end: write longer decimals as text.
    public Item withNumber(String name, @Nullable Object number) {
        return set(name, number == null ? null : AttributeValue.fromN(number.toString()));
    }

    public Item withBoolean(String name, @Nullable Boolean value) {
        return set(name, value == null ? null : AttributeValue.fromBool(value));
    }

    public Item withTexts(String name, List<String> texts) {
        return set(
                name,
                AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList()));
    }

    public Item withTexts(String name, Map<String, String> texts) {
        Map<String, AttributeValue> values = new TreeMap<>();
        texts.forEach((key, text) -> values.put(key, AttributeValue.fromS(text)));
        return set(name, AttributeValue.fromM(values));
    }

    public Item withItem(String name, @Nullable Map<String, AttributeValue> item) {
        return set(name, item == null ? null : AttributeValue.fromM(item));
    }

    public Item withItems(String name, List<Map<String, AttributeValue>> items) {
        return set(
                name,
                AttributeValue.fromL(items.stream().map(AttributeValue::fromM).toList()));
    }

    private Item set(String name, @Nullable AttributeValue value) {
        if (value != null) {
            attributes.put(name, value);
        }
        return this;
    }

    /// The attributes, as the SDK takes them.
    public Map<String, AttributeValue> attributes() {
        return attributes;
    }

    /// A text that must be there.
    ///
    /// @throws NullPointerException if it is not: the item is not of the kind it is read as
    public String required(String name) {
        return Objects.requireNonNull(text(name), () -> "item " + text("pk") + " / " + text("sk") + " has no " + name);
    }

    public @Nullable String text(String name) {
        AttributeValue value = attributes.get(name);
        return value == null ? null : value.s();
    }

    public @Nullable String number(String name) {
        AttributeValue value = attributes.get(name);
        return value == null ? null : value.n();
    }

    /// A whole number that must be there.
    public long count(String name) {
        return Long.parseLong(Objects.requireNonNull(number(name), name));
    }

    public @Nullable Boolean bool(String name) {
        AttributeValue value = attributes.get(name);
        return value == null ? null : value.bool();
    }

    public @Nullable LocalDate date(String name) {
        String text = text(name);
        return text == null ? null : LocalDate.parse(text);
    }

    public @Nullable Instant instant(String name) {
        String text = text(name);
        return text == null ? null : Instant.parse(text);
    }

    public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        String text = text(name);
        return text == null ? null : Enum.valueOf(type, text);
    }

    public List<String> texts(String name) {
        AttributeValue value = attributes.get(name);
        return value == null
                ? List.of()
                : value.l().stream().map(AttributeValue::s).toList();
    }

    public List<Map<String, AttributeValue>> items(String name) {
        AttributeValue value = attributes.get(name);
        return value == null
                ? List.of()
                : value.l().stream().map(AttributeValue::m).toList();
    }

    public Map<String, String> textMap(String name) {
        AttributeValue value = attributes.get(name);
        Map<String, String> texts = new TreeMap<>();
        if (value != null) {
            value.m().forEach((key, text) -> texts.put(key, text.s()));
        }
        return texts;
    }
}
