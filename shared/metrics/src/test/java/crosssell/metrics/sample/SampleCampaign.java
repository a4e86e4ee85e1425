package crosssell.metrics.sample;

import crosssell.metrics.history.Counting;
import crosssell.metrics.model.Campaign;
import crosssell.metrics.model.Cost;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sample's campaigns.
enum SampleCampaign {
    ANALYTICS_AUTUMN("Analytics, autumn offer", "Analytics", "2025-07-01", "2025-10-01", null, "24000", 0.22, 0),
    /// Names the product it sells by a SKU, as people do.
    MOBILE_FIELD("Mobile for field teams", "mobile-app", "2025-09-15", "2025-12-15", 60, "9800", 0.12, 0),
    ACCOUNT_REVIEWS("Account reviews", null, "2026-01-12", "2026-04-01", 45, "58000", 0.25, 0),
    ANALYTICS_SPRING(
            "Analytics, spring offer with a control group",
            "Analytics",
            "2026-03-02",
            "2026-06-01",
            90,
            "31500",
            0.2,
            0.15),
    AUTOMATION_NOW("Automation, three months free", "Automation", "2026-08-17", null, null, "12000", 0.15, 0);

    private final String label;
    private final @Nullable String product;
    private final LocalDate from;
    private final @Nullable LocalDate until;
    private final @Nullable Integer days;
    private final @Nullable String cost;

    /// The share of customers targeted among those that did not buy.
    final double reach;

    /// The share of them held out.
    final double holdout;

    SampleCampaign(
            String label,
            @Nullable String product,
            String from,
            @Nullable String until,
            @Nullable Integer days,
            @Nullable String cost,
            double reach,
            double holdout) {
        this.label = label;
        this.product = product;
        this.from = LocalDate.parse(from);
        this.until = until == null ? null : LocalDate.parse(until);
        this.days = days;
        this.cost = cost;
        this.reach = reach;
        this.holdout = holdout;
    }

    String id() {
        return from.getYear() + "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    LocalDate from() {
        return from;
    }

    /// The first day after it, within the sample.
    LocalDate end() {
        return Objects.requireNonNullElse(until, SampleCustomers.AS_OF.plusDays(1));
    }

    int days() {
        return Objects.requireNonNullElse(days, 90);
    }

    /// The product it sells; null = any.
    @Nullable
    ProductId offered(Counting counting) {
        return product == null ? null : counting.named(new ProductId(product));
    }

    Campaign campaign() {
        return new Campaign(
                id(),
                from,
                label,
                product == null ? null : new ProductId(product),
                until,
                days,
                cost == null ? null : Money.of(cost));
    }

    /// Its other costs: letters at the start, calls a month later.
    Stream<Cost> costs() {
        return Stream.of(
                new Cost(from, Money.of("4200"), "Marketing", id(), "letters"),
                new Cost(from.plusMonths(1), Money.of("2650.5"), "Marketing", id(), "calls"));
    }

    static List<Campaign> campaigns() {
        return Stream.of(values()).map(SampleCampaign::campaign).toList();
    }
}
