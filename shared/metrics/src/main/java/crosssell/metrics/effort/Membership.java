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

/// What one customer is to one campaign as of a date. The funnel goes by the days on which it was targeted; the
/// groups that are compared go by its first row alone, so that what the campaign did later moves nobody from one
/// group to the other. Of several rows on the first day, one that targeted it decides.
///
/// Example: held out on March 2 and targeted on June 1, with 90 days: targeted, with the one window from June 1; held
/// out, with the one window from March 2; crossed over.
///
/// Source: definitions, section 9, campaigns.
///
/// @param targetedOn the days on which it was targeted, ascending; none = it was only held out
/// @param attributionDays how long the window is that each of these opens
/// @param open whether one of these windows goes on after the date
/// @param trialledOn when it first tried what the campaign sells, having been targeted; absent = not by the date
/// @param adoption what it acquired in these windows
/// @param first its first row
public record Membership(
        List<LocalDate> targetedOn,
        int attributionDays,
        boolean open,
        @Nullable LocalDate trialledOn,
        Adoption adoption,
        First first) {

    /// How the customer came into the campaign.
    ///
    /// @param on the day of its first row
    /// @param heldOut whether it was kept out on purpose on that day; else it was targeted
    /// @param ownedBefore whether it had the product offered before that day and on it, so that it could not adopt it
    /// @param over whether the one window from that day has ended by the date
    /// @param adoption what it acquired in this window
    public record First(LocalDate on, boolean heldOut, boolean ownedBefore, boolean over, Adoption adoption) {

        /// Whether it is in one of the two groups that the lift compares.
        public boolean compared() {
            return over && !ownedBefore;
        }
    }

    public Membership {
        targetedOn = List.copyOf(targetedOn);
    }

    /// What `customer` is to each campaign that it is in by its date, by id. A prospect is in none.
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
        First first = first(customer, rows, attributionDays, offered);
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

    private static First first(
            CustomerAsOf customer, List<Target> rows, int attributionDays, @Nullable ProductId offered) {
        LocalDate on =
                rows.stream().map(Target::targetedOn).min(LocalDate::compareTo).orElseThrow();
        return new First(
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

    /// Whether it tried what the campaign sells.
    public boolean trialled() {
        return trialledOn != null;
    }

    /// Whether it had adopted before it tried, so that the trial led to nothing.
    public boolean adoptedBeforeTrial() {
        return trialledOn != null && adoption.adoptedBefore(trialledOn);
    }
}
