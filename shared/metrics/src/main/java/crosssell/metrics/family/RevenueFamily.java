package crosssell.metrics.family;

import crosssell.metrics.figure.Revenue;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Day;
import java.time.LocalDate;

/// The MRR bridge of the month and of the trailing 12 months.
///
/// Example: 16,216.6669 + 300 new + 95 reactivated + 110 cross-sold + 20 products back + 216 upsold - 250 contracted -
/// 60 products gone - 170 churned = 16,477.6669.
///
/// Source: docs/definitions.md, "Revenue bridge".
public final class RevenueFamily {

    private final LocalDate asOf;
    private final BridgeTally month = new BridgeTally();
    private final BridgeTally year = new BridgeTally();

    public RevenueFamily(LocalDate asOf) {
        this.asOf = asOf;
    }

    /// Counts one customer.
    public void add(CustomerAsOf customer) {
        month.add(customer.month());
        year.add(customer.year());
    }

    /// Counts all that `other` counted.
    public void merge(RevenueFamily other) {
        month.addAll(other.month);
        year.addAll(other.year);
    }

    public Revenue figures() {
        return new Revenue(month.figures(Day.monthBefore(asOf), asOf), year.figures(Day.yearBefore(asOf), asOf));
    }
}
