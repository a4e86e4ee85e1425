package crosssell.metrics.explain;

import crosssell.metrics.model.ProductId;
import org.jspecify.annotations.Nullable;

/// A rate among the published figures: which one, and of what.
///
/// Source: definitions, sections 2 and 4 to 9.
public sealed interface PublishedRate {

    /// Section 2.
    record CrossSell() implements PublishedRate {}

    /// Section 2.
    record Earned() implements PublishedRate {}

    /// Section 2.
    record LandBreadth() implements PublishedRate {}

    /// Section 2.
    record Material() implements PublishedRate {}

    /// Section 2: customers with at least so many active products.
    record Depth(int atLeast) implements PublishedRate {}

    /// Section 2.
    record Penetration(ProductId product) implements PublishedRate {}

    /// Section 4.
    record AttachRate(ProductId base, ProductId other) implements PublishedRate {}

    /// Section 4.
    record Conversion(ProductId base, ProductId other) implements PublishedRate {}

    /// Section 5, over those who were customers for so many months.
    record Within(int months) implements PublishedRate {}

    /// Section 5, over all who started so many months ago.
    record AllStarters(int months) implements PublishedRate {}

    /// Section 6, of a cohort such as `2024`, `2024-Q3` or `2024-07`.
    record Adopted(String cohort, int months) implements PublishedRate {}

    /// Section 6.
    record Retained(String cohort, int months) implements PublishedRate {}

    /// Section 7: from so many products to one more.
    record StepUp(int products) implements PublishedRate {}

    /// Section 7: `share`, of those whose step of that number, from 1, was `from`.
    record Transition(int step, String from, String to) implements PublishedRate {}

    /// Section 8, of those who had several products 12 months ago, or of those who had one.
    record LogoChurn(boolean multi) implements PublishedRate {}

    /// A rate of one campaign, which only whoever knows the campaigns can explain.
    sealed interface OfCampaign extends PublishedRate {}

    /// Section 9.
    record Trialled(String campaign) implements OfCampaign {}

    /// Section 9.
    record AdoptedOfTrialled(String campaign) implements OfCampaign {}

    /// Section 9, of those targeted.
    record Net(String campaign) implements OfCampaign {}

    /// Section 9, of those whom their first row held out.
    record Holdout(String campaign) implements OfCampaign {}

    /// Section 9: of the two groups that `lift` compares, the one targeted first.
    record LiftTargeted(String campaign) implements OfCampaign {}

    /// Section 9: of the two groups that `lift` compares, the one held out first.
    record LiftHoldout(String campaign) implements OfCampaign {}

    /// Its name, as its field is called, with a point before a field of a field.
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

    /// What tells it from others of its name, as text: `3`, `Core,Analytics`, `2024-Q3,12`; absent if there are no
    /// others.
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
