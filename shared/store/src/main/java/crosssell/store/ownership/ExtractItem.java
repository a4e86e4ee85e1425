package crosssell.store.ownership;

import crosssell.store.item.Item;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A full extract as an item, and back.
public final class ExtractItem {

    static final String PARTITION = "extracts";

    private ExtractItem() {}

    /// The item of the ownership table.
    public static Map<String, AttributeValue> encode(Extract extract) {
        return Item.of(PARTITION, extract.uploadId())
                .with("of", extract.of())
                .with("v", extract.version().value())
                .with("date", extract.date())
                .withTexts(
                        "spared",
                        extract.spared().stream()
                                .sorted()
                                .map(Long::toHexString)
                                .toList())
                .attributes();
    }

    public static Extract decode(Map<String, AttributeValue> attributes) {
        Item item = Item.of(attributes);
        return new Extract(
                item.required("sk"),
                Extract.Of.valueOf(item.required("of")),
                new UploadVersion(item.required("v")),
                LocalDate.parse(item.required("date")),
                item.texts("spared").stream()
                        .map(hex -> Long.parseUnsignedLong(hex, 16))
                        .collect(Collectors.toSet()));
    }
}
