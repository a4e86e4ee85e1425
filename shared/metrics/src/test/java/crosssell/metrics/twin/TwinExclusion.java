package crosssell.metrics.twin;

import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.Status;
import java.util.List;

/// Why a known customer is not in C(t): the first reason that fits.
///
/// Source: docs/definitions.md, "Excluded customers".
enum TwinExclusion {
    NONE,
    PROSPECT_OR_TRIAL,
    CHURNED,
    NOT_STARTED,
    UNMAPPED_ONLY;

    static TwinExclusion of(TwinCustomer customer) {
        List<TwinRow> rows = customer.rows();
        if (customer.isCustomer()) {
            return NONE;
        }
        if (customer.prospectByStatus()) {
            return PROSPECT_OR_TRIAL;
        }
        if (!customer.counted().isEmpty() || churnedByStatus(customer)) {
            return CHURNED;
        }
        if (rows.stream().anyMatch(TwinRow::counted)) {
            return NOT_STARTED;
        }
        return rows.stream().anyMatch(row -> row.kind() != Kind.TRIAL) ? UNMAPPED_ONLY : PROSPECT_OR_TRIAL;
    }

    private static boolean churnedByStatus(TwinCustomer customer) {
        CustomerRecord row = customer.record();
        if (row == null || row.status() != Status.CHURNED) {
            return false;
        }
        return row.churnedOn() == null
                ? customer.churnedOnUnknownDate()
                : !row.churnedOn().isAfter(customer.asOf());
    }
}
