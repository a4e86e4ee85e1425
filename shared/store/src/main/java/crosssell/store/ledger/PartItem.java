package crosssell.store.ledger;

import crosssell.store.item.Item;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A part as an item of the ledger, and back.
final class PartItem {

    static final String PART = "part#";
    private static final String PARTITION = "parts#";

    private PartItem() {}

    static String partition(String uploadId) {
        return PARTITION + uploadId;
    }

    static String key(int number) {
        return PART + "%06d".formatted(number);
    }

    static Map<String, AttributeValue> encode(Part part) {
        return Item.of(partition(part.uploadId()), key(part.number()))
                .withNumber("rows", part.rows())
                .withNumber("written", part.written())
                .withNumber("unchanged", part.unchanged())
                .withNumber("superseded", part.superseded())
                .withBoolean("done", part.done())
                .withNumber("attempts", part.attempts())
                .withNumber("ended", part.ended())
                .with("owner", part.owner())
                .with("until", part.until())
                .with("failure", part.failure())
                .attributes();
    }

    static Part decode(Map<String, AttributeValue> attributes) {
        Item item = Item.of(attributes);
        return new Part(
                item.required("pk").substring(PARTITION.length()),
                Integer.parseInt(item.required("sk").substring(PART.length())),
                item.count("rows"),
                item.count("written"),
                item.count("unchanged"),
                item.count("superseded"),
                Boolean.TRUE.equals(item.bool("done")),
                (int) item.count("attempts"),
                ended(item),
                item.text("owner"),
                item.instant("until"),
                item.text("failure"));
    }

    /// Items of before it was counted have none: nothing is known against them.
    private static int ended(Item item) {
        return (int) item.count(item.number("ended") == null ? "attempts" : "ended");
    }
}
