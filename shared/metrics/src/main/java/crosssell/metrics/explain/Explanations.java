package crosssell.metrics.explain;

import crosssell.metrics.Calculation;
import crosssell.metrics.dimension.Dimensions;
import crosssell.metrics.effort.CampaignsInForce;
import crosssell.metrics.history.Counting;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.CustomerHistory;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.offer.NextProducts;
import java.util.List;

/// Each customer's side of each published rate, by the predicates that the families use: over all known customers the
/// sides add up to the rate's numerator and denominator.
///
/// Example: of 25 known customers 9 are in the numerator of `crossSellRate` ("owns Core and Analytics on 2026-10-31"),
/// 7 in its denominator only ("owns only Core on 2026-10-31"), 9 excluded ("churned on 2026-03-01").
///
/// Source: docs/http-api.md, "Explanations".
public final class Explanations {

    private final Calculation calculation;
    private final Counting counting;
    private final Dimensions dimensions;
    private final CampaignSides campaigns;

    public Explanations(Calculation calculation) {
        this.calculation = calculation;
        this.counting = new Counting(calculation.settings(), calculation.catalogue());
        this.dimensions = new Dimensions(calculation.settings());
        this.campaigns = new CampaignSides(new CampaignsInForce(
                calculation.effort().campaigns(),
                counting,
                calculation.settings().attribution(),
                calculation.asOf()));
    }

    /// The customer as of the calculation's date.
    public CustomerAsOf customer(CustomerFacts facts) {
        return new CustomerAsOf(new CustomerHistory(facts, counting), calculation.asOf());
    }

    /// Everything about one customer, or a part of each list.
    ///
    /// @param products products on offer
    /// @param next their probabilities and values
    public Dossier dossier(CustomerFacts facts, List<ProductId> products, NextProducts next, Dossier.Part part) {
        return new DossierWriter(this, calculation, counting, dimensions, products, next).of(facts, part);
    }

    /// The customer's side of `rate`.
    public Explanation of(PublishedRate rate, CustomerAsOf customer) {
        return switch (rate) {
            case PublishedRate.CrossSell r -> OwnedProducts.crossSell(customer);
            case PublishedRate.Earned r -> OwnedProducts.earned(customer);
            case PublishedRate.LandBreadth r -> OwnedProducts.landBreadth(customer);
            case PublishedRate.Material r ->
                OwnedProducts.material(customer, calculation.settings().materialMrr());
            case PublishedRate.Depth r -> OwnedProducts.depth(customer, r.atLeast());
            case PublishedRate.Penetration r -> OwnedProducts.penetration(customer, r.product());
            case PublishedRate.AttachRate r -> OwnedProducts.attachRate(customer, r.base(), r.other());
            case PublishedRate.Conversion r -> Acquisitions.conversion(customer, r.base(), r.other());
            case PublishedRate.Within r -> FirstMonths.within(customer, r.months());
            case PublishedRate.AllStarters r -> FirstMonths.allStarters(customer, r.months());
            case PublishedRate.Adopted r -> FirstMonths.adopted(customer, r.cohort(), r.months());
            case PublishedRate.Retained r -> FirstMonths.retained(customer, r.cohort(), r.months());
            case PublishedRate.StepUp r -> Acquisitions.stepUp(customer, r.products());
            case PublishedRate.Transition r -> Acquisitions.transition(customer, r.step(), r.from(), r.to());
            case PublishedRate.LogoChurn r -> Departures.logoChurn(customer, r.multi());
            case PublishedRate.Trialled r -> campaigns.trialled(customer, r.campaign());
            case PublishedRate.AdoptedOfTrialled r -> campaigns.adoptedOfTrialled(customer, r.campaign());
            case PublishedRate.Net r -> campaigns.net(customer, r.campaign());
            case PublishedRate.Holdout r -> campaigns.holdout(customer, r.campaign());
            case PublishedRate.LiftTargeted r -> campaigns.lift(customer, r.campaign(), false);
            case PublishedRate.LiftHoldout r -> campaigns.lift(customer, r.campaign(), true);
        };
    }

    /// The customer's side of `rate` among customers with one value of a dimension: others are excluded.
    ///
    /// @throws IllegalArgumentException if there is no such dimension
    public Explanation of(PublishedRate rate, CustomerAsOf customer, String dimension, String segment) {
        String value = dimensions.value(dimension, customer);
        Explanation among = of(rate, customer);
        return among.side() == Side.EXCLUDED || value.equals(segment)
                ? among
                : Explanation.excluded(dimension + " is " + value);
    }
}
