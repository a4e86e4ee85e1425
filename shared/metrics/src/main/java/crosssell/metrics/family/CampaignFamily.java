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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The result of each campaign: customers targeted, trials and adoptions; revenue and cost; lift over the customers
/// held out.
///
/// Example: 520 targeted, 94 of them adopted for 680,000, at a cost of 47,000: net 18.1 %, ROI 14.47, net of cost
/// 13.47.
///
/// Example: 20 targeted and 20 held out, two of each adopt in their window, and the other 18 held out are targeted
/// later: targeted 38, net 2/38, lift 2/20 - 2/20 = 0.
///
/// Source: docs/definitions.md, "Campaigns".
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
        private long triedFirst;
        private long adoptedOfTrialled;
        private long revenue;
        private long heldOut;
        private long heldOutAdopted;
        private long crossedOver;
        private long ownersBefore;
        private final Group withIt = new Group();
        private final Group withoutIt = new Group();

        void add(Membership member) {
            if (member.targeted()) {
                addTargeted(member);
            }
            Membership.FirstRow first = member.first();
            boolean adopts = first.adoption().adopted();
            if (first.heldOut()) {
                heldOut++;
                heldOutAdopted += adopts ? 1 : 0;
            }
            crossedOver += member.crossedOver() ? 1 : 0;
            ownersBefore += first.ownedBefore() ? 1 : 0;
            if (first.compared()) {
                (first.heldOut() ? withoutIt : withIt).add(adopts);
            }
        }

        private void addTargeted(Membership member) {
            int adopts = member.adoption().adopted() ? 1 : 0;
            targeted++;
            open += member.open() ? 1 : 0;
            trialled += member.trialled() ? 1 : 0;
            adopted += adopts;
            if (member.trialled() && !member.adoptedBeforeTrial()) {
                triedFirst++;
                adoptedOfTrialled += adopts;
            }
            revenue = Math.addExact(revenue, member.adoption().revenue());
        }

        void addAll(Count other) {
            targeted += other.targeted;
            open += other.open;
            trialled += other.trialled;
            adopted += other.adopted;
            triedFirst += other.triedFirst;
            adoptedOfTrialled += other.adoptedOfTrialled;
            revenue = Math.addExact(revenue, other.revenue);
            heldOut += other.heldOut;
            heldOutAdopted += other.heldOutAdopted;
            crossedOver += other.crossedOver;
            ownersBefore += other.ownersBefore;
            withIt.addAll(other.withIt);
            withoutIt.addAll(other.withoutIt);
        }
    }

    /// One of the two groups that lift compares.
    private static final class Group {
        private long customers;
        private long adopted;

        void add(boolean adopts) {
            customers++;
            adopted += adopts ? 1 : 0;
        }

        void addAll(Group other) {
            customers += other.customers;
            adopted += other.adopted;
        }

        Rate rate() {
            return Rate.of(adopted, customers);
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
                Rate.of(count.adoptedOfTrialled, count.triedFirst),
                Rate.of(count.adopted, count.targeted),
                new Money(count.revenue),
                new Money(cost),
                HeadlineTally.ratio(count.revenue, cost),
                HeadlineTally.ratio(Math.subtractExact(count.revenue, cost), cost),
                Rate.of(count.heldOutAdopted, count.heldOut),
                count.crossedOver,
                count.ownersBefore,
                lift(count.withIt, count.withoutIt),
                ownRevenue(count));
    }

    private static Lift lift(Group withIt, Group withoutIt) {
        if (withIt.customers == 0 || withoutIt.customers == 0) {
            return new Lift(withIt.rate(), withoutIt.rate(), null, null, null, null, null);
        }
        long adopted = withIt.adopted + withoutIt.adopted;
        long customers = withIt.customers + withoutIt.customers;
        Double pValue = Independence.pValue(withIt.adopted, withIt.customers, adopted, customers);
        return new Lift(
                withIt.rate(),
                withoutIt.rate(),
                (double) withIt.adopted / withIt.customers - (double) withoutIt.adopted / withoutIt.customers,
                Newcombe.low(withIt.adopted, withIt.customers, withoutIt.adopted, withoutIt.customers),
                Newcombe.high(withIt.adopted, withIt.customers, withoutIt.adopted, withoutIt.customers),
                pValue,
                pValue == null ? null : Independence.method(customers));
    }

    /// With a of n targeted and b of m held out adopting, lift / rate = (a m - b n) / (a m): exact in whole numbers.
    private static @Nullable Money ownRevenue(Count count) {
        if (count.withIt.adopted == 0 || count.withoutIt.customers == 0) {
            return null;
        }
        long with = Math.multiplyExact(count.withIt.adopted, count.withoutIt.customers);
        long without = Math.multiplyExact(count.withoutIt.adopted, count.withIt.customers);
        return new Money(BigDecimal.valueOf(count.revenue)
                .multiply(BigDecimal.valueOf(with - without))
                .divide(BigDecimal.valueOf(with), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
