package crosssell.store.ledger;

import crosssell.store.item.Item;
import crosssell.store.ownership.Extract;
import crosssell.store.ownership.ExtractItem;
import crosssell.store.ownership.UploadVersion;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A plan as an item of the ledger, and back.
final class PlanItem {

    /// Sorts after the parts.
    static final String KEY = "plan";

    private PlanItem() {}

    static Map<String, AttributeValue> encode(LoadPlan plan) {
        Extract extract = plan.extract();
        return Item.of(PartItem.partition(plan.uploadId()), KEY)
                .with("upload", plan.uploadId())
                .with("version", plan.version().value())
                .with("mapping", plan.mapping())
                .withItem("extract", extract == null ? null : ExtractItem.encode(extract))
                .withNumber("parts", plan.parts())
                .withItems("remarks", RemarkItem.encode(plan.remarks()))
                .attributes();
    }

    static LoadPlan decode(Map<String, AttributeValue> attributes) {
        Item item = Item.of(attributes);
        return new LoadPlan(
                item.required("upload"),
                new UploadVersion(item.required("version")),
                item.text("mapping"),
                extract(attributes.get("extract")),
                (int) item.count("parts"),
                RemarkItem.decode(item.items("remarks")));
    }

    private static @Nullable Extract extract(@Nullable AttributeValue value) {
        return value == null ? null : ExtractItem.decode(value.m());
    }
}
