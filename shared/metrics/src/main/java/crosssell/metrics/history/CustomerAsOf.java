package crosssell.metrics.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One customer as of a date: the input of every metric family.
///
/// Source: docs/definitions.md, "Customers, status and churn" and "Time to the second product".
public final class CustomerAsOf {

    private final CustomerHistory history;
    private final LocalDate asOf;
    private final int day;
    private final @Nullable Position position;
    private @Nullable Bridge month;
    private @Nullable Bridge year;
    private final int secondProductDay;
    private final int churnDay;

    public CustomerAsOf(CustomerHistory history, LocalDate asOf) {
        this.history = history;
        this.asOf = asOf;
        this.day = Day.of(asOf);
        this.position = history.at(day);
        this.secondProductDay = secondProduct();
        this.churnDay = churn();
    }

    public CustomerHistory history() {
        return history;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /// The as-of date as a day.
    public int day() {
        return day;
    }

    /// Its position; null if it is not in C(t).
    public @Nullable Position position() {
        return position;
    }

    /// The movements of its MRR since the end of the previous month.
    public Bridge month() {
        if (month == null) {
            month = new Bridge(history, Day.of(Day.monthBefore(asOf)), day);
        }
        return month;
    }

    /// The movements of its MRR since a year earlier.
    public Bridge year() {
        if (year == null) {
            year = new Bridge(history, Day.of(Day.yearBefore(asOf)), day);
        }
        return year;
    }

    /// Whether its status takes it out of every metric.
    public boolean prospect() {
        return history.standing().prospectAt(day);
    }

    /// Whether it churned by its status, on an unknown date.
    public boolean unknownChurnDate() {
        return !prospect() && history.standing().churnedAtUnknownDateAt(day);
    }

    /// Whether its order of acquisition is known by now: it has started, has no undated holding and is not a prospect.
    public boolean ordered() {
        return !history.undated() && history.start() <= day && !prospect();
    }

    /// Whether it is a starter: [#ordered], and not churned on an unknown date.
    public boolean starter() {
        return ordered() && !unknownChurnDate();
    }

    /// Its products first acquired by now, by name.
    public List<ProductLine> acquired() {
        List<ProductLine> acquired = new ArrayList<>();
        for (ProductLine line : history.lines()) {
            if (line.firstStart() <= day) {
                acquired.add(line);
            }
        }
        return acquired;
    }

    /// The acquired products that do not replace another, in the order of acquisition.
    public List<ProductLine> inOrder() {
        return acquired().stream()
                .filter(line -> !line.replacing())
                .sorted(Comparator.comparingInt(ProductLine::acquired).thenComparing(ProductLine::product))
                .toList();
    }

    /// The starter this many months after its start.
    public Horizon after(int months) {
        return new Horizon(this, Day.plusMonths(history.start(), months));
    }

    /// Second product date x by now: the earliest first-acquired date among cross-sold products; [Day#NEVER] if not
    /// yet.
    public int secondProductDay() {
        return secondProductDay;
    }

    private int secondProduct() {
        int second = Day.NEVER;
        for (ProductLine line : history.lines()) {
            if (!line.initial() && line.firstStart() <= day) {
                second = Math.min(second, line.acquired());
            }
        }
        return second;
    }

    /// Churn date by now: the latest end among the counted holdings that started, if none is active; [Day#NEVER] if it
    /// has not churned.
    public int churnDay() {
        return churnDay;
    }

    private int churn() {
        int latestEnd = Day.UNDATED;
        for (ProductLine line : history.lines()) {
            for (Interval interval : line.intervals()) {
                if (interval.start() <= day) {
                    latestEnd = Math.max(latestEnd, interval.end());
                }
            }
        }
        return latestEnd == Day.UNDATED || latestEnd > day ? Day.NEVER : latestEnd;
    }

    /// Why it is not in C(t).
    ///
    /// @throws IllegalStateException if it is in C(t)
    public Exclusion exclusion() {
        if (position != null) {
            throw new IllegalStateException(history.customer() + " is active on " + asOf);
        }
        if (prospect()) {
            return Exclusion.PROSPECT_OR_TRIAL;
        }
        if (churnDay != Day.NEVER || history.standing().saysChurnedAt(day)) {
            return Exclusion.CHURNED;
        }
        if (!history.lines().isEmpty()) {
            return Exclusion.NOT_STARTED;
        }
        return history.unmappedOnly() ? Exclusion.UNMAPPED_ONLY : Exclusion.PROSPECT_OR_TRIAL;
    }

    /// The reason why a known customer is not in C(t), as in docs/definitions.md, "Excluded customers".
    public enum Exclusion {
        PROSPECT_OR_TRIAL,
        CHURNED,
        NOT_STARTED,
        UNMAPPED_ONLY
    }
}
