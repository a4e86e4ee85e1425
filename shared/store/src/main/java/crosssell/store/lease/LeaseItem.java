package crosssell.store.lease;

import crosssell.store.item.Item;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A lease as two attributes of the item that it is the right to, and back.
public final class LeaseItem {

    /// The condition that an item is the lease's holder's: takes the values of [#holder].
    public static final String MINE = "leasedBy = :holder";

    private LeaseItem() {}

    /// Adds the lease to an item; none if it is absent.
    public static Item encode(Item item, @Nullable Lease lease) {
        return lease == null
                ? item
                : item.with("leasedBy", lease.holder())
                        .withNumber("leasedUntil", lease.until().toEpochMilli());
    }

    /// The lease on an item.
    ///
    /// @param name what it is the right to
    /// @return null if nobody has one
    public static @Nullable Lease decode(Item item, String name) {
        String until = item.number("leasedUntil");
        return until == null
                ? null
                : new Lease(
                        name,
                        Objects.requireNonNull(item.text("leasedBy"), "leasedBy"),
                        Instant.ofEpochMilli(Long.parseLong(until)));
    }

    /// The value that [#MINE] compares with.
    public static Map<String, AttributeValue> holder(String holder) {
        return Map.of(":holder", AttributeValue.fromS(holder));
    }
}
