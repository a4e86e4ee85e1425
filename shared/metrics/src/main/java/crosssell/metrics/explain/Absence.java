package crosssell.metrics.explain;

import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Day;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Status;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The reasons why a customer is excluded before its products are looked at.
///
/// Source: docs/definitions.md, "Excluded customers".
final class Absence {

    private Absence() {}

    /// Why a customer is not in C(t).
    static String fromCustomers(CustomerAsOf customer) {
        return switch (customer.exclusion()) {
            case PROSPECT_OR_TRIAL -> customer.prospect() ? prospect(customer) : nothingCounts(customer);
            case CHURNED -> churned(customer);
            case NOT_STARTED ->
                "starts on " + ReasonText.date(customer.history().start()) + ", after " + customer.asOf();
            case UNMAPPED_ONLY -> "holds nothing that counts: none of its SKUs is a product of the catalogue";
        };
    }

    /// Why its order of acquisition is not known; null if it is known.
    static @Nullable String fromOrdered(CustomerAsOf customer) {
        if (customer.ordered()) {
            return null;
        }
        if (customer.prospect()) {
            return prospect(customer);
        }
        return customer.history().undated()
                ? "has a holding without a start, so that the order of its products is not known"
                : fromCustomers(customer);
    }

    /// Why it is not in the time to the second product, the cohorts and the paths; null if it is.
    static @Nullable String fromStarters(CustomerAsOf customer) {
        return customer.ordered() && !customer.starter() ? churned(customer) : fromOrdered(customer);
    }

    static String prospect(CustomerAsOf customer) {
        CustomerRecord row = customer.history().recordAt(customer.day());
        return (row != null && row.status() == Status.TRIAL ? "is on trial" : "is a prospect") + " by its status on "
                + customer.asOf();
    }

    private static String nothingCounts(CustomerAsOf customer) {
        return customer.history().hasRows() ? "has trials only" : "has no ownership row";
    }

    private static String churned(CustomerAsOf customer) {
        if (customer.unknownChurnDate()) {
            return "churned by its status, on a day that is not known";
        }
        if (customer.churnDay() != Day.NEVER) {
            return "churned on " + ReasonText.date(customer.churnDay());
        }
        CustomerRecord row = customer.history().recordAt(customer.day());
        LocalDate day = row == null ? null : row.churnedOn();
        return "churned on " + day + " by its status";
    }
}
