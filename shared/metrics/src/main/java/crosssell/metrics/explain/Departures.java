package crosssell.metrics.explain;

import static crosssell.metrics.explain.Explanation.counted;
import static crosssell.metrics.explain.Explanation.excluded;

import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Day;
import crosssell.metrics.history.Position;
import java.time.LocalDate;

/// The explanation of logo churn: customers of 12 months ago who left.
///
/// Source: docs/definitions.md, "Retention".
final class Departures {

    private Departures() {}

    static Explanation logoChurn(CustomerAsOf customer, boolean multi) {
        LocalDate before = Day.yearBefore(customer.asOf());
        Position then = customer.history().at(Day.of(before));
        if (then == null) {
            return excluded("was not an active customer on " + before);
        }
        String owned = "owned " + ReasonText.owned(then) + " on " + before;
        if (then.multiProduct() != multi) {
            return excluded(owned);
        }
        Position now = customer.position();
        return now == null
                ? counted(true, owned + ", " + Absence.fromCustomers(customer))
                : counted(false, owned + ", is still active on " + customer.asOf());
    }
}
