package crosssell.metrics.explain;

import crosssell.metrics.model.ProductId;
import org.jspecify.annotations.Nullable;

/// One rate among the published figures.
///
/// Source: docs/http-api.md, "Explanations".
public sealed interface PublishedRate {

    /// Share of customers with 2 or more products.
    record CrossSell() implements PublishedRate {}

    /// Share of customers with 2 or more products, at least one of them cross-sold.
    record Earned() implements PublishedRate {}

    /// Share of customers with 2 or more products, all from the initial order.
    record LandBreadth() implements PublishedRate {}

    /// Share of customers with 2 or more products that each bring in the material MRR.
    record Material() implements PublishedRate {}

    /// Share of customers with at least this number of active products.
    record Depth(int atLeast) implements PublishedRate {}

    /// Share of customers who own the product.
    record Penetration(ProductId product) implements PublishedRate {}

    /// Share of the owners of `base` who own `other`.
    record AttachRate(ProductId base, ProductId other) implements PublishedRate {}

    /// Share of the acquirers of `base` who acquired `other` later.
    record Conversion(ProductId base, ProductId other) implements PublishedRate {}

    /// Adoption within X months of customers who stayed that long.
    record Within(int months) implements PublishedRate {}

    /// Adoption within X months of all who started that long ago.
    record AllStarters(int months) implements PublishedRate {}

    /// Adoption within X months in a cohort such as `2024`, `2024-Q3` or `2024-07`.
    record Adopted(String cohort, int months) implements PublishedRate {}

    /// Customers of a cohort still active after X months.
    record Retained(String cohort, int months) implements PublishedRate {}

    /// Share of those who acquired this number of products who acquired one more.
    record StepUp(int products) implements PublishedRate {}

    /// Share of those with `from` as step number `step`, from 1, whose next step is `to`.
    record Transition(int step, String from, String to) implements PublishedRate {}

    /// Churn of customers who had several products 12 months ago, or of those who had one.
    record LogoChurn(boolean multi) implements PublishedRate {}

    /// A rate of one campaign, which needs the campaigns to explain.
    sealed interface OfCampaign extends PublishedRate {}

    /// Trials among customers targeted.
    record Trialled(String campaign) implements OfCampaign {}

    /// Adoptions among customers who tried the product.
    record AdoptedOfTrialled(String campaign) implements OfCampaign {}

    /// Adoptions among customers targeted.
    record Net(String campaign) implements OfCampaign {}

    /// Adoptions among customers held out by their first row.
    record Holdout(String campaign) implements OfCampaign {}

    /// Adoptions in the targeted group of `lift`.
    record LiftTargeted(String campaign) implements OfCampaign {}

    /// Adoptions in the holdout group of `lift`.
    record LiftHoldout(String campaign) implements OfCampaign {}

    /// The name of its field, with a dot before the name of a nested field.
    default String metric() {
        return switch (this) {
            case CrossSell rate -> "crossSellRate";
            case Earned rate -> "earnedCrossSellRate";
            case LandBreadth rate -> "landBreadth";
            case Material rate -> "materialCrossSellRate";
            case Depth rate -> "depth";
            case Penetration rate -> "penetration";
            case AttachRate rate -> "attachRate";
            case Conversion rate -> "conversion";
            case Within rate -> "within";
            case AllStarters rate -> "allStarters";
            case Adopted rate -> "adopted";
            case Retained rate -> "retained";
            case StepUp rate -> "stepUp";
            case Transition rate -> "transition";
            case LogoChurn rate -> "logoChurn";
            case Trialled rate -> "trialled";
            case AdoptedOfTrialled rate -> "adoptedOfTrialled";
            case Net rate -> "net";
            case Holdout rate -> "holdout";
            case LiftTargeted rate -> "lift.targeted";
            case LiftHoldout rate -> "lift.holdout";
        };
    }

    /// What distinguishes it from other rates of that name, as text: `3`, `Core,Analytics`, `2024-Q3,12`; null if there
    /// is only one.
    default @Nullable String value() {
        return switch (this) {
            case CrossSell rate -> null;
            case Earned rate -> null;
            case LandBreadth rate -> null;
            case Material rate -> null;
            case Depth rate -> String.valueOf(rate.atLeast());
            case Penetration rate -> rate.product().value();
            case AttachRate rate -> rate.base() + "," + rate.other();
            case Conversion rate -> rate.base() + "," + rate.other();
            case Within rate -> String.valueOf(rate.months());
            case AllStarters rate -> String.valueOf(rate.months());
            case Adopted rate -> rate.cohort() + "," + rate.months();
            case Retained rate -> rate.cohort() + "," + rate.months();
            case StepUp rate -> String.valueOf(rate.products());
            case Transition rate -> rate.step() + "," + rate.from() + "," + rate.to();
            case LogoChurn rate -> rate.multi() ? "multi" : "single";
            case Trialled rate -> rate.campaign();
            case AdoptedOfTrialled rate -> rate.campaign();
            case Net rate -> rate.campaign();
            case Holdout rate -> rate.campaign();
            case LiftTargeted rate -> rate.campaign();
            case LiftHoldout rate -> rate.campaign();
        };
    }
}
