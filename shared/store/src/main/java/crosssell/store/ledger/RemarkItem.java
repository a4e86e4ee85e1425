package crosssell.store.ledger;

import crosssell.store.item.Item;
import crosssell.uploads.Fault;
import crosssell.uploads.Reason;
import crosssell.uploads.Rejection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Remarks as a list of maps within an item.
final class RemarkItem {

    private RemarkItem() {}

    static List<Map<String, AttributeValue>> encode(List<Remark> remarks) {
        return remarks.stream().map(RemarkItem::encode).toList();
    }

    private static Map<String, AttributeValue> encode(Remark remark) {
        Item item = Item.of(new LinkedHashMap<>());
        return switch (remark) {
            case Remark.Text text -> item.with("text", text.sentence()).attributes();
            case Remark.LostFile lost -> item.with("lostFile", lost.sentence()).attributes();
            case Remark.RejectedRows rejected ->
                item.with("reason", rejected.first().fault().reason())
                        .with("column", rejected.first().column())
                        .with("value", rejected.first().value())
                        .with("allowed", rejected.first().fault().allowed())
                        .withNumber("line", rejected.first().line())
                        .withNumber("rows", rejected.rows())
                        .attributes();
            case Remark.OtherRejectedRows others ->
                item.withNumber("otherRows", others.rows()).attributes();
        };
    }

    static List<Remark> decode(List<Map<String, AttributeValue>> items) {
        return items.stream().map(Item::of).map(RemarkItem::decode).toList();
    }

    private static Remark decode(Item item) {
        String text = item.text("text");
        if (text != null) {
            return new Remark.Text(text);
        }
        String lost = item.text("lostFile");
        if (lost != null) {
            return new Remark.LostFile(lost);
        }
        if (item.number("otherRows") != null) {
            return new Remark.OtherRejectedRows(item.count("otherRows"));
        }
        Fault fault = new Fault(Reason.valueOf(item.required("reason")), item.required("allowed"));
        Rejection first = new Rejection(item.count("line"), item.required("column"), item.required("value"), fault);
        return new Remark.RejectedRows(first, item.count("rows"));
    }
}
