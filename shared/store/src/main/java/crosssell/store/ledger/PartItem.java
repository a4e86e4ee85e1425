package crosssell.store.ledger;

import crosssell.store.item.Item;
import crosssell.store.lease.LeaseItem;
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
        Attempts attempts = part.attempts();
        Item item = Item.of(partition(part.uploadId()), key(part.number()))
                .withNumber("rows", part.rows())
                .withNumber("written", part.written())
                .withNumber("unchanged", part.unchanged())
                .withNumber("superseded", part.superseded())
                .withNumber("attempts", attempts.begun())
                .withNumber("ended", attempts.ended())
                .with("failure", attempts.failure());
        return LeaseItem.encode(item, attempts.lease()).attributes();
    }

    static Part decode(Map<String, AttributeValue> attributes) {
        Item item = Item.of(attributes);
        String uploadId = item.required("pk").substring(PARTITION.length());
        int number = Integer.parseInt(item.required("sk").substring(PART.length()));
        return new Part(
                uploadId,
                number,
                item.count("rows"),
                item.count("written"),
                item.count("unchanged"),
                item.count("superseded"),
                new Attempts(
                        (int) item.count("attempts"),
                        (int) item.count("ended"),
                        LeaseItem.decode(item, Part.leaseName(uploadId, number)),
                        item.text("failure")));
    }
}
