package crosssell.store.act;

import crosssell.store.item.Item;
import crosssell.store.lease.Lease;
import crosssell.store.lease.LeaseItem;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An act as an item of the ledger's table, and what it means for another request with the same key.
final class ActItem {

    static final String PARTITION = "act#";
    private static final String KEY = "act";

    private ActItem() {}

    /// @param lease the act's, or when nobody else may attempt it any more
    /// @param answer absent as long as it is not done
    static Map<String, AttributeValue> encode(Act act, Lease lease, @Nullable SavedAnswer answer) {
        Item item = LeaseItem.encode(Item.of(PARTITION + act.key(), KEY), lease)
                .with("request", act.request())
                .withNumber("expiresAt", act.expiresAt().getEpochSecond());
        if (answer != null) {
            item.withNumber("answerStatus", answer.status())
                    .withTexts("answerHeaders", answer.headers())
                    .with("answerBody", answer.body());
        }
        return item.attributes();
    }

    /// What is in the way of `act`.
    static Admission inTheWay(Map<String, AttributeValue> attributes, Act act) {
        Item item = Item.of(attributes);
        Lease lease = Objects.requireNonNull(LeaseItem.decode(item, act.key()), "lease");
        if (act.lease().holder().equals(lease.holder())) {
            return new Admission.Now(); // itself: its answer was lost, and it was sent again
        }
        if (!act.request().equals(item.text("request"))) {
            return new Admission.KeyTaken();
        }
        String status = item.number("answerStatus");
        return status == null
                ? new Admission.Elsewhere(lease.until())
                : new Admission.Done(new SavedAnswer(
                        Integer.parseInt(status),
                        item.textMap("answerHeaders"),
                        Objects.requireNonNull(item.text("answerBody"))));
    }
}
