package crosssell.metrics.effort;

import crosssell.metrics.history.Adoption;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Day;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One customer's part in one campaign as of a date. The funnel uses the days on which it was targeted. The groups
/// compared by lift use only its first row, so that what the campaign did later moves no customer from one group to the
/// other. Of several rows on the first day, one that targeted it decides.
///
/// Example: held out on March 2 and targeted on June 1, with 90 days: it is targeted, with one window from June 1; held
/// out, with one window from March 2; and crossed over.
///
/// Source: docs/definitions.md, "Campaigns".
///
/// @param targetedOn the days on which it was targeted, ascending; empty = it was only held out
/// @param attributionDays length in days of the window that each of these opens
/// @param open whether one of these windows ends after the date
/// @param trialledOn the day it first tried the product, after being targeted; null = not by the date
/// @param adoption what it acquired in these windows
/// @param first its first row in the campaign
public record Membership(
        List<LocalDate> targetedOn,
        int attributionDays,
        boolean open,
        @Nullable LocalDate trialledOn,
        Adoption adoption,
        FirstRow first) {

    /// The customer's first row in the campaign.
    ///
    /// @param on day of the row
    /// @param heldOut whether it was held out on that day, deliberately; else it was targeted
    /// @param ownedBefore whether it had the product offered on that day and before it, so that it could not adopt it
    /// @param over whether the window from that day has ended by the date
    /// @param adoption what it acquired in this window
    public record FirstRow(LocalDate on, boolean heldOut, boolean ownedBefore, boolean over, Adoption adoption) {

        /// Whether the customer is in one of the two groups that lift compares.
        public boolean compared() {
            return over && !ownedBefore;
        }
    }

    public Membership {
        targetedOn = List.copyOf(targetedOn);
    }

    /// The memberships of `customer` in each campaign that it is in by its date, by campaign id. A prospect is in none.
    public static SortedMap<String, Membership> of(CustomerAsOf customer, CampaignsInForce campaigns) {
        SortedMap<String, List<Target>> rows = new TreeMap<>();
        if (!customer.prospect()) {
            for (Target target : customer.history().targets()) {
                if (!target.targetedOn().isAfter(customer.asOf())) {
                    rows.computeIfAbsent(target.campaignId(), id -> new ArrayList<>())
                            .add(target);
                }
            }
        }
        SortedMap<String, Membership> memberships = new TreeMap<>();
        rows.forEach((id, ofCampaign) -> memberships.put(id, of(customer, ofCampaign, id, campaigns)));
        return memberships;
    }

    private static Membership of(CustomerAsOf customer, List<Target> rows, String id, CampaignsInForce campaigns) {
        int attributionDays = campaigns.attributionDays(id);
        ProductId offered = campaigns.product(id);
        FirstRow first = first(customer, rows, attributionDays, offered);
        rows.removeIf(Target::holdout);
        List<LocalDate> days =
                rows.stream().map(Target::targetedOn).sorted().distinct().toList();
        LocalDate trialledOn = rows.stream()
                .map(Target::trialledOn)
                .filter(Objects::nonNull)
                .filter(day -> !day.isAfter(customer.asOf()))
                .min(LocalDate::compareTo)
                .orElse(null);
        return new Membership(
                days,
                attributionDays,
                !days.isEmpty() && goesOn(days.getLast(), attributionDays, customer),
                trialledOn,
                Adoption.of(customer, days, attributionDays, offered),
                first);
    }

    private static FirstRow first(
            CustomerAsOf customer, List<Target> rows, int attributionDays, @Nullable ProductId offered) {
        LocalDate on =
                rows.stream().map(Target::targetedOn).min(LocalDate::compareTo).orElseThrow();
        return new FirstRow(
                on,
                rows.stream().filter(row -> row.targetedOn().equals(on)).allMatch(Target::holdout),
                offered != null && customer.history().ownedBefore(offered, Day.of(on)),
                !goesOn(on, attributionDays, customer),
                Adoption.of(customer, List.of(on), attributionDays, offered));
    }

    private static boolean goesOn(LocalDate from, int days, CustomerAsOf customer) {
        return from.plusDays(days).isAfter(customer.asOf());
    }

    /// Whether it is in the funnel: it was targeted at least once.
    public boolean targeted() {
        return !targetedOn.isEmpty();
    }

    /// Whether it was held out first and targeted later.
    public boolean crossedOver() {
        return first.heldOut && targeted();
    }

    /// Whether it tried the product.
    public boolean trialled() {
        return trialledOn != null;
    }

    /// Whether it had adopted before it tried the product, so that the trial led to nothing.
    public boolean adoptedBeforeTrial() {
        return trialledOn != null && adoption.adoptedBefore(trialledOn);
    }
}
