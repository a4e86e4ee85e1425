package crosssell.store.ownership;

import crosssell.metrics.model.Campaign;
import crosssell.metrics.model.Cost;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Target;
import crosssell.metrics.model.Touch;
import crosssell.store.item.Item;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Rows of selling effort (campaigns, targets, touches, costs) as items of the ownership table, and back.
final class EffortItem {

    private EffortItem() {}

    static void encode(Item item, Campaign campaign) {
        item.with("campaign", campaign.campaignId())
                .with("start", campaign.startsOn())
                .with("name", campaign.name())
                .with("product", campaign.product())
                .with("end", campaign.endsOn())
                .withNumber("days", campaign.attributionDays())
                .withNumber("cost", campaign.cost());
    }

    static Campaign campaign(Item item) {
        String days = item.number("days");
        return new Campaign(
                item.required("campaign"),
                date(item, "start"),
                item.text("name"),
                product(item),
                item.date("end"),
                days == null ? null : Integer.valueOf(days),
                RowItem.money(item.number("cost")));
    }

    static void encode(Item item, Target target) {
        item.with("campaign", target.campaignId())
                .with("targeted", target.targetedOn())
                .with("trialled", target.trialledOn())
                .withBoolean("holdout", target.holdout());
    }

    static Target target(Item item) {
        return new Target(
                item.required("campaign"),
                date(item, "targeted"),
                item.date("trialled"),
                Boolean.TRUE.equals(item.bool("holdout")));
    }

    static void encode(Item item, Touch touch) {
        item.with("team", touch.team()).with("touched", touch.touchedOn()).with("product", touch.product());
    }

    static Touch touch(Item item) {
        return new Touch(item.required("team"), date(item, "touched"), product(item));
    }

    static void encode(Item item, Cost cost) {
        item.with("incurred", cost.incurredOn())
                .withNumber("amount", cost.amount())
                .with("team", cost.team())
                .with("campaign", cost.campaignId())
                .with("note", cost.note());
    }

    static Cost cost(Item item) {
        return new Cost(
                date(item, "incurred"),
                Money.of(Objects.requireNonNull(item.number("amount"))),
                item.text("team"),
                item.text("campaign"),
                item.text("note"));
    }

    private static LocalDate date(Item item, String name) {
        return LocalDate.parse(item.required(name));
    }

    private static @Nullable ProductId product(Item item) {
        String product = item.text("product");
        return product == null ? null : new ProductId(product);
    }
}
