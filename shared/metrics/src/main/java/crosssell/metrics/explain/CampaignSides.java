package crosssell.metrics.explain;

import static crosssell.metrics.explain.Explanation.counted;
import static crosssell.metrics.explain.Explanation.excluded;

import crosssell.metrics.effort.CampaignsInForce;
import crosssell.metrics.effort.Membership;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.model.ProductId;
import java.time.LocalDate;
import java.util.function.Function;

/// Rates over the customers of one campaign.
///
/// Source: definitions, section 9, campaigns.
record CampaignSides(CampaignsInForce campaigns) {

    Explanation trialled(CustomerAsOf customer, String campaign) {
        return among(
                customer, campaign, false, member -> counted(member.trialled(), was(member) + tried(member, customer)));
    }

    Explanation adoptedOfTrialled(CustomerAsOf customer, String campaign) {
        return among(customer, campaign, false, member -> {
            String reason = was(member) + tried(member, customer);
            return member.trialled() ? adopted(customer, campaign, member, reason) : excluded(reason);
        });
    }

    Explanation net(CustomerAsOf customer, String campaign) {
        return among(customer, campaign, false, member -> adopted(customer, campaign, member, was(member)));
    }

    Explanation holdout(CustomerAsOf customer, String campaign) {
        return among(customer, campaign, true, member -> adopted(customer, campaign, member, was(member)));
    }

    private Explanation among(
            CustomerAsOf customer, String campaign, boolean heldOut, Function<Membership, Explanation> explained) {
        Membership member = Membership.of(customer, campaigns).get(campaign);
        if (member == null) {
            return excluded(
                    customer.prospect() ? Absence.prospect(customer) : "is not in the campaign on " + customer.asOf());
        }
        return member.heldOut() == heldOut ? explained.apply(member) : excluded(was(member));
    }

    private Explanation adopted(CustomerAsOf customer, String campaign, Membership member, String reason) {
        String days = Words.days(member.attributionDays());
        if (member.adoption().adopted()) {
            return counted(
                    true,
                    reason + ", acquired "
                            + Words.list(
                                    member.adoption().acquired(),
                                    line -> line.product() + " on " + Words.date(line.firstStart()))
                            + ", within " + days);
        }
        ProductId offered = campaigns.product(campaign);
        return counted(
                false,
                reason + ", acquired " + (offered == null ? "nothing new" : "no " + offered)
                        + (member.open() ? " by " + customer.asOf() + ", of " + days : " within " + days));
    }

    private static String was(Membership member) {
        return (member.heldOut() ? "was held out on " : "was targeted on ")
                + Words.list(member.days(), LocalDate::toString);
    }

    private static String tried(Membership member, CustomerAsOf customer) {
        return member.trialled() ? ", tried it on " + member.trialledOn() : ", did not try it by " + customer.asOf();
    }
}
