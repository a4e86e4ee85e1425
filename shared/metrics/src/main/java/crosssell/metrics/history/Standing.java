package crosssell.metrics.history;

import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One customer's customers rows over time.
///
/// Source: docs/definitions.md, "Customers, status and churn" and "Segments".
final class Standing {

    /// Ordered by `effectiveOn`, the row without one first.
    private final List<CustomerRecord> records;

    Standing(List<CustomerRecord> records) {
        this.records = new ArrayList<>(records);
        this.records.sort(Comparator.comparingInt(Standing::from));
    }

    /// The row in force on `day`: the newest that is effective by then, or the first row before that; null if there is
    /// none.
    @Nullable
    CustomerRecord at(int day) {
        CustomerRecord inForce = null;
        for (CustomerRecord row : records) {
            if (inForce == null || from(row) <= day) {
                inForce = row;
            }
        }
        return inForce;
    }

    boolean prospectAt(int day) {
        CustomerRecord row = at(day);
        return row != null && (row.status() == Status.PROSPECT || row.status() == Status.TRIAL);
    }

    /// Whether the row in force says churned: by then, or on a date it does not give.
    boolean saysChurnedAt(int day) {
        CustomerRecord row = at(day);
        return row != null
                && row.status() == Status.CHURNED
                && (row.churnedOn() == null ? from(row) : Day.of(row.churnedOn())) <= day;
    }

    /// Whether it says so without a date, in which case it applies from its `effectiveOn` on.
    boolean churnedAtUnknownDateAt(int day) {
        CustomerRecord row = at(day);
        return row != null && row.churnedOn() == null && saysChurnedAt(day);
    }

    /// The first churn date after `start`; [Day#NEVER] if there is none.
    int churnAfter(int start) {
        int first = Day.NEVER;
        for (CustomerRecord row : records) {
            int churned = Day.of(row.churnedOn(), Day.NEVER);
            if (churned > start) {
                first = Math.min(first, churned);
            }
        }
        return first;
    }

    /// The days on which another row comes into force.
    int[] changes() {
        return records.stream()
                .mapToInt(Standing::from)
                .filter(day -> day != Day.UNDATED)
                .toArray();
    }

    private static int from(CustomerRecord row) {
        return Day.of(row.effectiveOn(), Day.UNDATED);
    }
}
