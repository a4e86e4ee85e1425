package crosssell.metrics.explain;

import static crosssell.metrics.explain.Explanation.counted;
import static crosssell.metrics.explain.Explanation.excluded;

import crosssell.metrics.effort.CampaignsInForce;
import crosssell.metrics.effort.Membership;
import crosssell.metrics.history.Adoption;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.model.ProductId;
import java.time.LocalDate;
import java.util.function.Function;

/// Explanations of the rates over the customers of one campaign.
///
/// Source: docs/definitions.md, "Campaigns".
record CampaignSides(CampaignsInForce campaigns) {

    Explanation trialled(CustomerAsOf customer, String campaign) {
        return amongTargeted(
                customer, campaign, member -> counted(member.trialled(), targeted(member) + tried(member, customer)));
    }

    Explanation adoptedOfTrialled(CustomerAsOf customer, String campaign) {
        return amongTargeted(customer, campaign, member -> {
            String reason = targeted(member) + tried(member, customer);
            if (member.adoptedBeforeTrial()) {
                return excluded(reason + ", having acquired " + acquired(member.adoption()));
            }
            return member.trialled() ? adopted(customer, campaign, member, reason) : excluded(reason);
        });
    }

    Explanation net(CustomerAsOf customer, String campaign) {
        return amongTargeted(customer, campaign, member -> adopted(customer, campaign, member, targeted(member)));
    }

    Explanation holdout(CustomerAsOf customer, String campaign) {
        return among(
                customer,
                campaign,
                member -> member.first().heldOut()
                        ? adoptedAtFirst(customer, campaign, member)
                        : excluded(atFirst(member)));
    }

    /// @param heldOut which of the two groups compared by lift
    Explanation lift(CustomerAsOf customer, String campaign, boolean heldOut) {
        return among(customer, campaign, member -> {
            Membership.FirstRow first = member.first();
            if (first.heldOut() != heldOut) {
                return excluded(atFirst(member));
            }
            if (first.ownedBefore()) {
                return excluded(atFirst(member) + ", when it had " + campaigns.product(campaign) + " already");
            }
            return first.over()
                    ? adoptedAtFirst(customer, campaign, member)
                    : excluded(atFirst(member) + ", so that its " + ReasonText.days(member.attributionDays())
                            + " go on after " + customer.asOf());
        });
    }

    private Explanation among(CustomerAsOf customer, String campaign, Function<Membership, Explanation> explained) {
        Membership member = Membership.of(customer, campaigns).get(campaign);
        if (member == null) {
            return excluded(
                    customer.prospect() ? Absence.prospect(customer) : "is not in the campaign on " + customer.asOf());
        }
        return explained.apply(member);
    }

    private Explanation amongTargeted(
            CustomerAsOf customer, String campaign, Function<Membership, Explanation> explained) {
        return among(
                customer, campaign, member -> member.targeted() ? explained.apply(member) : excluded(atFirst(member)));
    }

    private Explanation adopted(CustomerAsOf customer, String campaign, Membership member, String reason) {
        return adopted(customer, campaign, member.adoption(), member.open(), member.attributionDays(), reason);
    }

    private Explanation adoptedAtFirst(CustomerAsOf customer, String campaign, Membership member) {
        Membership.FirstRow first = member.first();
        return adopted(customer, campaign, first.adoption(), !first.over(), member.attributionDays(), atFirst(member));
    }

    private Explanation adopted(
            CustomerAsOf customer, String campaign, Adoption adoption, boolean open, int days, String reason) {
        if (adoption.adopted()) {
            return counted(true, reason + ", acquired " + acquired(adoption) + ", within " + ReasonText.days(days));
        }
        ProductId offered = campaigns.product(campaign);
        return counted(
                false,
                reason + ", acquired " + (offered == null ? "nothing new" : "no " + offered)
                        + (open ? " by " + customer.asOf() + ", of " : " within ") + ReasonText.days(days));
    }

    private static String acquired(Adoption adoption) {
        return ReasonText.list(
                adoption.acquired(), line -> line.product() + " on " + ReasonText.date(line.firstStart()));
    }

    private static String targeted(Membership member) {
        return "was targeted on " + ReasonText.list(member.targetedOn(), LocalDate::toString);
    }

    private static String atFirst(Membership member) {
        return (member.first().heldOut() ? "was held out on " : "was first targeted on ")
                + member.first().on()
                + (member.crossedOver()
                        ? " and targeted from " + member.targetedOn().getFirst() + " on"
                        : "");
    }

    private static String tried(Membership member, CustomerAsOf customer) {
        return member.trialled() ? ", tried it on " + member.trialledOn() : ", did not try it by " + customer.asOf();
    }
}
