package crosssell.metrics.effort;

import crosssell.metrics.history.Adoption;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.model.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What one customer is to one campaign as of a date. Whoever was targeted once was not held out, whatever other
/// rows say, and those other rows count for nothing.
///
/// Example: held out on March 2 and targeted on June 1, with 90 days: targeted, with the one window from June 1.
///
/// Source: definitions, section 9, campaigns.
///
/// @param heldOut whether it was kept out on purpose; else it was targeted
/// @param days on which it was targeted, or held out, ascending
/// @param attributionDays how long the window is that each of these opens
/// @param open whether a window goes on after the date
/// @param trialledOn when it first tried what the campaign sells; absent = not by the date
/// @param adoption what it acquired in the windows
public record Membership(
        boolean heldOut,
        List<LocalDate> days,
        int attributionDays,
        boolean open,
        @Nullable LocalDate trialledOn,
        Adoption adoption) {

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
        boolean heldOut = rows.stream().allMatch(Target::holdout);
        rows.removeIf(row -> row.holdout() != heldOut);
        List<LocalDate> days =
                rows.stream().map(Target::targetedOn).sorted().distinct().toList();
        LocalDate trialledOn = null;
        for (Target row : rows) {
            LocalDate on = row.trialledOn();
            if (on != null && !on.isAfter(customer.asOf()) && (trialledOn == null || on.isBefore(trialledOn))) {
                trialledOn = on;
            }
        }
        return new Membership(
                heldOut,
                days,
                attributionDays,
                days.getLast().plusDays(attributionDays).isAfter(customer.asOf()),
                trialledOn,
                Adoption.of(customer, days, attributionDays, campaigns.product(id)));
    }

    /// Whether it tried what the campaign sells.
    public boolean trialled() {
        return trialledOn != null;
    }
}
