package crosssell.metrics.history;

import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the customers rows say of one customer in time.
///
/// Source: definitions, section 1, status; section 3, attributes that change.
final class Standing {

    /// By `effectiveOn`, from the beginning first.
    private final List<CustomerRecord> records;

    Standing(List<CustomerRecord> records) {
        this.records = new ArrayList<>(records);
        this.records.sort(Comparator.comparingInt(Standing::from));
    }

    /// The row in force at `day`: the newest that is effective by then, before the first the first; absent if
    /// there is none.
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

    /// Whether the row in force says churned: by then, or at a date that it does not say.
    boolean saysChurnedAt(int day) {
        CustomerRecord row = at(day);
        return row != null
                && row.status() == Status.CHURNED
                && (row.churnedOn() == null ? from(row) : Day.of(row.churnedOn())) <= day;
    }

    /// Whether it says so without a date, which counts from its `effectiveOn` on.
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
