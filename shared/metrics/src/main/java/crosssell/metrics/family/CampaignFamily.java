package crosssell.metrics.family;

import crosssell.metrics.effort.CampaignsInForce;
import crosssell.metrics.effort.Membership;
import crosssell.metrics.figure.CampaignOutcome;
import crosssell.metrics.figure.CampaignOutcome.Lift;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.model.Campaign;
import crosssell.metrics.model.Cost;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.SellingEffort;
import crosssell.metrics.statistics.Independence;
import crosssell.metrics.statistics.Newcombe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What came of each campaign: who was targeted, tried and adopted; revenue against cost; lift over the customers
/// held out.
///
/// Example: of 520 targeted 94 adopted for 680,000, at a cost of 47,000: net 18.1 %, ROI 14.47, net of cost 13.47.
///
/// Source: definitions, section 9, campaigns.
public final class CampaignFamily {

    private final LocalDate asOf;
    private final SellingEffort effort;
    private final CampaignsInForce campaigns;
    private final SortedMap<String, Count> counts = new TreeMap<>();

    private static final class Count {
        private long targeted;
        private long open;
        private long trialled;
        private long adopted;
        private long adoptedOfTrialled;
        private long revenue;
        private long heldOut;
        private long heldOutAdopted;

        void add(Membership member) {
            int adopts = member.adoption().adopted() ? 1 : 0;
            if (member.heldOut()) {
                heldOut++;
                heldOutAdopted += adopts;
                return;
            }
            targeted++;
            open += member.open() ? 1 : 0;
            trialled += member.trialled() ? 1 : 0;
            adopted += adopts;
            adoptedOfTrialled += member.trialled() ? adopts : 0;
            revenue = Math.addExact(revenue, member.adoption().revenue());
        }

        void addAll(Count other) {
            targeted += other.targeted;
            open += other.open;
            trialled += other.trialled;
            adopted += other.adopted;
            adoptedOfTrialled += other.adoptedOfTrialled;
            revenue = Math.addExact(revenue, other.revenue);
            heldOut += other.heldOut;
            heldOutAdopted += other.heldOutAdopted;
        }
    }

    public CampaignFamily(LocalDate asOf, SellingEffort effort, CampaignsInForce campaigns) {
        this.asOf = asOf;
        this.effort = effort;
        this.campaigns = campaigns;
    }

    /// Counts one customer.
    public void add(CustomerAsOf customer) {
        Membership.of(customer, campaigns).forEach((id, membership) -> count(id).add(membership));
    }

    private Count count(String id) {
        return counts.computeIfAbsent(id, campaign -> new Count());
    }

    /// Counts all that `other` counted.
    public void merge(CampaignFamily other) {
        other.counts.forEach((id, count) -> count(id).addAll(count));
    }

    /// By campaign: all that started, and all that a target or a cost names.
    public List<CampaignOutcome> figures() {
        SortedMap<String, Long> costs = costs();
        counts.keySet().forEach(id -> costs.putIfAbsent(id, 0L));
        List<CampaignOutcome> outcomes = new ArrayList<>();
        costs.forEach((id, cost) -> outcomes.add(outcome(id, cost)));
        return outcomes;
    }

    private SortedMap<String, Long> costs() {
        SortedMap<String, Long> costs = new TreeMap<>();
        for (Campaign row : effort.campaigns()) {
            if (!row.startsOn().isAfter(asOf)) {
                Money cost = row.cost() == null ? Money.ZERO : row.cost();
                costs.merge(row.campaignId(), cost.tenThousandths(), Math::addExact);
            }
        }
        for (Cost row : effort.costs()) {
            if (row.campaignId() != null && !row.incurredOn().isAfter(asOf)) {
                costs.merge(row.campaignId(), row.amount().tenThousandths(), Math::addExact);
            }
        }
        return costs;
    }

    private CampaignOutcome outcome(String id, long cost) {
        Count count = counts.getOrDefault(id, new Count());
        Campaign campaign = campaigns.campaign(id);
        return new CampaignOutcome(
                id,
                campaign == null ? null : campaign.name(),
                campaigns.product(id),
                campaign == null ? null : campaign.startsOn(),
                campaign == null ? null : campaign.endsOn(),
                campaigns.attributionDays(id),
                count.targeted,
                count.open,
                Rate.of(count.trialled, count.targeted),
                Rate.of(count.adoptedOfTrialled, count.trialled),
                Rate.of(count.adopted, count.targeted),
                new Money(count.revenue),
                new Money(cost),
                HeadlineTally.ratio(count.revenue, cost),
                HeadlineTally.ratio(Math.subtractExact(count.revenue, cost), cost),
                Rate.of(count.heldOutAdopted, count.heldOut),
                lift(count));
    }

    private static Lift lift(Count count) {
        if (count.targeted == 0 || count.heldOut == 0) {
            return new Lift(null, null, null, null, null);
        }
        long adopted = count.adopted + count.heldOutAdopted;
        long customers = count.targeted + count.heldOut;
        Double pValue = Independence.pValue(count.adopted, count.targeted, adopted, customers);
        return new Lift(
                (double) count.adopted / count.targeted - (double) count.heldOutAdopted / count.heldOut,
                Newcombe.low(count.adopted, count.targeted, count.heldOutAdopted, count.heldOut),
                Newcombe.high(count.adopted, count.targeted, count.heldOutAdopted, count.heldOut),
                pValue,
                pValue == null ? null : Independence.method(customers));
    }
}
