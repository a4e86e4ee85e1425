package crosssell.metrics.family;

import crosssell.metrics.figure.EarlyAdoption;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Horizon;
import java.util.ArrayList;
import java.util.List;

/// Customers with a second product within X months of their start: among those who were customers that long, and among
/// all who started that long ago.
///
/// Example: 16 customers started 6 months ago or earlier, and 9 had a second product within 6 months; one left on the
/// first day: 9/15, and 9/16 of all starters.
///
/// Source: docs/definitions.md, "Adoption within X months".
public final class EarlyAdoptionFamily {

    private final List<Integer> horizons;
    private final long[] reached;
    private final long[] stayed;
    private final long[] adopted;
    private final long[] adoptedAndStayed;

    public EarlyAdoptionFamily(List<Integer> horizons) {
        this.horizons = horizons;
        this.reached = new long[horizons.size()];
        this.stayed = new long[horizons.size()];
        this.adopted = new long[horizons.size()];
        this.adoptedAndStayed = new long[horizons.size()];
    }

    /// Counts one customer.
    public void add(CustomerAsOf customer) {
        if (!customer.starter()) {
            return;
        }
        for (int i = 0; i < horizons.size(); i++) {
            Horizon horizon = customer.after(horizons.get(i));
            if (horizon.reached()) {
                int inTime = horizon.adopted() ? 1 : 0;
                int still = horizon.stayed() ? 1 : 0;
                reached[i]++;
                stayed[i] += still;
                adopted[i] += inTime;
                adoptedAndStayed[i] += inTime & still;
            }
        }
    }

    /// Counts all that `other` counted.
    public void merge(EarlyAdoptionFamily other) {
        for (int i = 0; i < reached.length; i++) {
            reached[i] += other.reached[i];
            stayed[i] += other.stayed[i];
            adopted[i] += other.adopted[i];
            adoptedAndStayed[i] += other.adoptedAndStayed[i];
        }
    }

    public List<EarlyAdoption> figures() {
        List<EarlyAdoption> within = new ArrayList<>();
        for (int i = 0; i < reached.length; i++) {
            within.add(new EarlyAdoption(
                    horizons.get(i), Rate.of(adoptedAndStayed[i], stayed[i]), Rate.of(adopted[i], reached[i])));
        }
        return within;
    }
}
