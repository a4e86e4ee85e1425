package crosssell.store.ownership;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.metrics.model.Cost;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Touch;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A row's identity as the table's key: the customer, then the kind of row and what names it. What the uploading
/// system chose freely stands last, so that no id can be mistaken for another whatever characters it has.
///
/// A record id names a row of its customer: the same record id under another customer is another row.
///
/// Source: docs/files.md, "Rows that are the same".
public record RowKey(String pk, String sk) implements Comparable<RowKey> {

    static final String CUSTOMER = "c#";
    static final String HOLDING = "h#";
    static final String RECORD = "r#";
    static final String TARGET = "t#";
    static final String TOUCH = "u#";
    static final String CAMPAIGNS = "campaigns";
    static final String COSTS = "costs";
    static final String PRODUCTS = "products";
    static final String SETTINGS = "settings";

    private static final Pattern TEXT = Pattern.compile("(\\d{1,4}) (.*)", Pattern.DOTALL);

    /// What DynamoDB takes.
    private static final int LONGEST_PK = 2048;

    private static final int LONGEST_SK = 1024;

    /// The identity of `row`.
    public static RowKey of(Row row) {
        return switch (row) {
            case Row.HoldingRow r -> new RowKey(CUSTOMER + r.customer(), HOLDING + name(r.holding(), r.nth()));
            case Row.CustomerRow r ->
                new RowKey(CUSTOMER + r.customer(), RECORD + orDash(r.record().effectiveOn()));
            case Row.ProductRow r -> new RowKey(PRODUCTS, r.entry().sku().value());
            case Row.CampaignRow r ->
                new RowKey(
                        CAMPAIGNS, r.campaign().startsOn() + "#" + r.campaign().campaignId());
            case Row.TargetRow r ->
                new RowKey(
                        CUSTOMER + r.customer(),
                        TARGET + r.target().targetedOn() + "#" + r.target().campaignId());
            case Row.TouchRow r -> new RowKey(CUSTOMER + r.customer(), TOUCH + name(r.touch()));
            case Row.CostRow r -> new RowKey(COSTS, name(r.cost()));
            case Row.SettingsRow settings -> new RowKey(SETTINGS, SETTINGS);
        };
    }

    private static String name(Holding holding, int nth) {
        return holding.recordId() != null
                ? "id#" + holding.recordId()
                : "at#" + orDash(holding.startedOn()) + "#" + nth + "#" + holding.sku();
    }

    /// This key as text.
    public String text() {
        return pk.length() + " " + pk + sk;
    }

    /// The key of a customer's row that is written so; empty if there can be none.
    public static Optional<RowKey> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()
                || Integer.parseInt(parts.group(1)) >= parts.group(2).length()) {
            return Optional.empty();
        }
        int pk = Integer.parseInt(parts.group(1));
        RowKey key = new RowKey(parts.group(2).substring(0, pk), parts.group(2).substring(pk));
        return key.pk.startsWith(CUSTOMER) && bytes(key.pk) <= LONGEST_PK && bytes(key.sk) <= LONGEST_SK
                ? Optional.of(key)
                : Optional.empty();
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    /// 64 bits that stand for the identity.
    public long fingerprint() {
        return KeyDigest.of(pk, sk);
    }

    /// By a digest, because all columns together may be longer than a key can be.
    private static String name(Touch touch) {
        return touch.touchedOn() + "#" + KeyDigest.hex(touch.team(), touch.product());
    }

    private static String name(Cost cost) {
        return cost.incurredOn() + "#" + KeyDigest.hex(cost.amount(), cost.team(), cost.campaignId(), cost.note());
    }

    private static String orDash(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    @Override
    public int compareTo(RowKey other) {
        return Comparator.comparing(RowKey::pk).thenComparing(RowKey::sk).compare(this, other);
    }
}
