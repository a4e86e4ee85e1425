package crosssell.store.ownership;

import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Sku;
import crosssell.metrics.model.Status;
import crosssell.store.item.Item;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A row as an item of the ownership table, and back.
///
/// Money and whole numbers are numbers. Other decimals are text, to keep every digit as uploaded.
final class RowItem {

    static final String VERSION = "v";

    private RowItem() {}

    static Map<String, AttributeValue> encode(StoredRow stored) {
        RowKey key = RowKey.of(stored.row());
        Item item = Item.of(key.pk(), key.sk()).with(VERSION, stored.version().value());
        switch (stored.row()) {
            case Row.HoldingRow row -> encode(item, row);
            case Row.CustomerRow row -> encode(item, row.record());
            case Row.ProductRow row -> encode(item, row.entry());
            case Row.CampaignRow row -> EffortItem.encode(item, row.campaign());
            case Row.TargetRow row -> EffortItem.encode(item, row.target());
            case Row.TouchRow row -> EffortItem.encode(item, row.touch());
            case Row.CostRow row -> EffortItem.encode(item, row.cost());
            case Row.SettingsRow row -> item.with("json", row.json());
        }
        return item.attributes();
    }

    private static void encode(Item item, Row.HoldingRow row) {
        Holding holding = row.holding();
        item.with("record", holding.recordId())
                .with("sku", holding.sku())
                .with("start", holding.startedOn())
                .with("end", holding.endedOn())
                .with("kind", holding.kind())
                .withNumber("mrr", holding.mrr())
                .withNumber("amount", holding.amount())
                .with("quantity", plain(holding.quantity()))
                .with("plan", holding.plan())
                .with("bundle", holding.bundleId())
                .with("replaces", holding.replaces())
                .with("campaign", holding.campaignId())
                .withNumber("nth", row.nth());
    }

    private static void encode(Item item, CustomerRecord record) {
        item.with("effective", record.effectiveOn())
                .with("churned", record.churnedOn())
                .with("status", record.status())
                .withNumber("employees", record.employees())
                .with("health", plain(record.healthScore()))
                .withTexts("attributes", record.attributes())
                .with("never", record.never().isEmpty() ? null : String.join(" ", record.never()));
    }

    private static void encode(Item item, CatalogueEntry entry) {
        item.with("product", entry.product())
                .withNumber("weight", entry.weight())
                .withBoolean("counts", entry.counts())
                .with("kind", entry.kind())
                .withNumber("months", entry.valueMonths())
                .with("launched", entry.launchedOn())
                .with("retired", entry.retiredOn())
                .with("family", entry.family());
    }

    static StoredRow decode(Map<String, AttributeValue> attributes) {
        Item item = Item.of(attributes);
        return new StoredRow(row(item), new RowVersion(item.required(VERSION)));
    }

    private static Row row(Item item) {
        String pk = item.required("pk");
        String sk = item.required("sk");
        return switch (pk) {
            case RowKey.PRODUCTS -> new Row.ProductRow(entry(new Sku(sk), item));
            case RowKey.CAMPAIGNS -> new Row.CampaignRow(EffortItem.campaign(item));
            case RowKey.COSTS -> new Row.CostRow(EffortItem.cost(item));
            case RowKey.SETTINGS -> new Row.SettingsRow(item.required("json"));
            default -> row(new CustomerId(pk.substring(RowKey.CUSTOMER.length())), sk, item);
        };
    }

    private static Row row(CustomerId customer, String sk, Item item) {
        return switch (sk.substring(0, RowKey.HOLDING.length())) {
            case RowKey.HOLDING -> new Row.HoldingRow(customer, holding(item), (int) item.count("nth"));
            case RowKey.RECORD -> new Row.CustomerRow(customer, record(item));
            case RowKey.TARGET -> new Row.TargetRow(customer, EffortItem.target(item));
            case RowKey.TOUCH -> new Row.TouchRow(customer, EffortItem.touch(item));
            default -> throw new IllegalArgumentException("no row has the sort key " + sk);
        };
    }

    private static Holding holding(Item item) {
        String replaces = item.text("replaces");
        return new Holding(
                item.text("record"),
                new Sku(item.required("sku")),
                item.date("start"),
                item.date("end"),
                item.constant("kind", Kind.class),
                money(item.number("mrr")),
                money(item.number("amount")),
                decimal(item.text("quantity")),
                item.text("plan"),
                item.text("bundle"),
                replaces == null ? null : new Sku(replaces),
                item.text("campaign"));
    }

    private static CustomerRecord record(Item item) {
        String employees = item.number("employees");
        String never = item.text("never");
        return new CustomerRecord(
                item.date("effective"),
                item.date("churned"),
                item.constant("status", Status.class),
                employees == null ? null : Long.valueOf(employees),
                decimal(item.text("health")),
                item.textMap("attributes"),
                never == null ? Set.of() : Set.of(never.split(" ")));
    }

    private static CatalogueEntry entry(Sku sku, Item item) {
        String months = item.number("months");
        return new CatalogueEntry(
                sku,
                new ProductId(item.required("product")),
                money(item.number("weight")),
                item.bool("counts"),
                item.constant("kind", Kind.class),
                months == null ? null : Integer.valueOf(months),
                item.date("launched"),
                item.date("retired"),
                item.text("family"));
    }

    private static @Nullable String plain(@Nullable BigDecimal decimal) {
        return decimal == null ? null : decimal.toPlainString();
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    static @Nullable Money money(@Nullable String number) {
        return number == null ? null : Money.of(number);
    }
}
